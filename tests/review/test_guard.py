"""Nobody but the person who started it, and no other site through that person's browser."""

from __future__ import annotations

import socket

import pytest


@pytest.fixture
def held(run, serve):
    """A browser inside, and a decision that must not be made."""
    browser, fact_id = serve(run.out), run.fact("sessions.held")["fact_id"]
    form = browser.get(f"/figure/{fact_id}").hidden() | {"act": "accept"}
    yield browser, f"/figure/{fact_id}", form
    assert not (run.out / "links.yaml").exists()


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:{port}", "127.0.0.1", "127.0.0.1:1", "[::1]:{port}", "0:{port}"]
)
def test_a_name_that_is_not_ours_is_not_answered(held, host):
    browser, path, form = held
    name = host.format(port=browser.server.server_port)
    for answer in (browser.get("/", Host=name), browser.post(path, form, Host=name)):
        assert answer.status == 421
        assert b"figure" not in answer.body


def test_two_names_or_none_are_not_answered(held):
    browser, _, _ = held
    for lines in (f"Host: {browser.host}\r\nHost: evil.example\r\n", ""):
        with socket.create_connection(("127.0.0.1", browser.server.server_port), timeout=10) as wire:
            wire.sendall(f"GET / HTTP/1.1\r\n{lines}Connection: close\r\n\r\n".encode())
            assert wire.makefile("rb").readline().split()[1] == b"421"


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "http://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1:1"},
        {"Origin": "", "Sec_Fetch_Site": "cross-site"},
        {"Origin": "", "Sec_Fetch_Site": "same-site"},
        {"Content_Type": "text/plain"},
        {"Content_Type": "application/json"},
        {"Content_Length": "99999999"},
        {"Content_Length": "-1"},
        {"Transfer_Encoding": "chunked"},
    ],
)
def test_what_another_site_sends_is_refused(held, headers):
    browser, path, form = held
    assert browser.post(path, form, **headers).status in (403, 411, 413, 415)


@pytest.mark.parametrize("key", ["", "wrong", "ключ"])
def test_a_form_needs_the_key_of_its_page(held, key):
    browser, path, form = held
    assert browser.post(path, form | {"form_key": key}).status == 403
    assert browser.post("/stop", {"form_key": key}).status == 403
    assert browser.get("/").status == 200


def test_nothing_is_shown_without_the_address_that_was_printed(held):
    browser, path, form = held
    kept = dict(browser.cookies)
    for cookies in ({}, {browser.server.guard.cookie: "wrong"}, {browser.server.guard.cookie: ""}):
        browser.cookies = dict(cookies)
        for answer in (browser.get("/"), browser.get(path), browser.get("/?key=wrong"), browser.post(path, form)):
            assert answer.status == 403
            assert browser.server.guard.key not in answer.text
    browser.cookies = kept


@pytest.mark.parametrize("method", ["PUT", "DELETE", "OPTIONS", "TRACE", "PATCH"])
def test_other_methods_do_nothing(held, method):
    browser, path, _ = held
    answer = browser.ask(method, path)
    assert answer.status == 501
    assert "Access-Control-Allow-Origin" not in answer.headers


def test_looking_changes_nothing(held):
    browser, path, form = held
    for query in ("?act=accept", "?act=accept&form_key=" + form["form_key"], "?act=reject&was=14&before="):
        assert browser.get(path + query).status == 200


def test_it_listens_on_this_machine_only(run, serve):
    assert serve(run.out).server.socket.getsockname()[0] == "127.0.0.1"


def test_every_answer_forbids_what_a_page_does_not_need(run, serve):
    browser, fact_id = serve(run.out), run.fact("sessions.held")["fact_id"]
    for path in ("/", f"/figure/{fact_id}", f"/place/{fact_id}/1.png", "/review.js", "/none", "/?key=x"):
        headers = browser.get(path).headers
        policy = headers["Content-Security-Policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert "http" not in policy
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["Cache-Control"] == "no-store"
        assert "Access-Control-Allow-Origin" not in headers
    cookie = browser.get(f"/?key={browser.server.guard.key}").headers["Set-Cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=Strict" in cookie


def test_a_connection_that_says_nothing_does_not_hold_up_others(run, serve):
    browser = serve(run.out)
    with socket.create_connection(("127.0.0.1", browser.server.server_port), timeout=10):
        assert browser.get("/").status == 200


def test_the_button_ends_it(run, serve):
    browser = serve(run.out)
    answer = browser.post("/stop", browser.get("/").hidden())
    assert answer.status == 200
    assert "можна закрити" in answer.text
