# The only commands that people and CI need. `make` alone lists them.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
READY  := $(VENV)/.ready
TESTS  ?= tests
JOBS   ?= 2
# The floor holds for all tests together; TESTS=tests/app runs some of them without it.
COVER  := $(if $(filter tests,$(TESTS)),--cov --cov-report= --cov-fail-under=85)

.DEFAULT_GOAL := help
.PHONY: help setup run test check format eval bench train samples section lock system fonts clean

help: ## this list
	@sed -nE 's/^([a-z]+):[^#]*## (.*)/  make \1\t\2/p' Makefile | expand -t 18

setup: $(READY) ## everything zvitar needs: Tesseract, .venv with locked packages, .venv/bin/zvitar
	@echo "zvitar is ready: $(BIN)/zvitar --help"

run: $(READY) ## read the samples into out/ and print what was found
	@$(BIN)/zvitar run samples/ --out out/

test: $(READY) fonts ## all tests
	@$(BIN)/python -m pytest -n $(JOBS) --dist loadfile $(COVER) $(TESTS)

check: $(READY) ## formatting, lint, types, layers
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: $(READY) ## put the code into its format
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

eval: $(READY) ## accuracy on the annotated reports, written to docs/accuracy.md
	@$(BIN)/python -m benchmarks.eval --only all --write

bench: $(READY) fonts ## reading measured on drawn pages, against plain Tesseract; that understanding's time grows with length
	@$(BIN)/python -m benchmarks.reading
	@$(BIN)/python -m benchmarks.speed growth

train: $(READY) ## fit the weights of extractors/meaning anew and say how good they are
	@$(BIN)/python -m pip install --quiet --require-hashes -r requirements-train.lock
	@$(BIN)/python -m training

samples: $(READY) fonts ## draw samples/ anew (the same bytes each time)
	@$(BIN)/python samples/make_samples.py

section: $(READY) ## stubs for a new section of reports: make section NAME=petitions
	@$(BIN)/python scripts/section.py "$(NAME)"

lock: $(READY) ## pin the dependencies anew after a change of pyproject.toml
	@$(BIN)/python -m pip install --quiet uv
	@sh scripts/lock.sh $(BIN)/uv

clean: ## remove the virtual environment and the output
	rm -rf $(VENV) out

# The look at the system costs milliseconds, so it is made each time: Tesseract may have gone since.
system:
	@PYTHON="$(PYTHON)" sh scripts/system.sh

fonts:
	@sh scripts/system.sh fonts

$(READY): requirements.lock requirements-build.lock pyproject.toml scripts/venv.sh | system
	@PYTHON="$(PYTHON)" sh scripts/venv.sh $(VENV)
	@touch $@
