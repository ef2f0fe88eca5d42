"""What speaks against the reading of a figure's words, before any check of the numbers."""

from __future__ import annotations

from extractors.figures import NO_METRIC, SUBJECT_TRUSTED, Figure
from schemas.facts import Reason
from schemas.metrics import METRICS

UNKNOWN = "other."
PERIOD_UNKNOWN = Reason(
    code="period-unknown",
    for_value=False,
    uk="невідомо, якого періоду стосується: звіт не каже, за який час він складений",
    en="the period is not known: the report does not say what time it covers",
)


def doubts_of(figure: Figure, period: str) -> tuple[Reason, ...]:
    """The reasons to flag the figure, in a fixed order; empty when nothing speaks against it."""
    found = []
    if figure.metric.startswith(UNKNOWN):
        found.append(
            _against(
                "metric-unknown", "жодне правило не знає цього показника", "no rule knows what this figure measures"
            )
        )
    if figure.tied:
        uk, en = _labels(figure.tied)
        en_told = f"the same words may mean “{en}” as well"
        found.append(_against("metric-tie", f"ті самі слова можуть означати й «{uk}»", en_told, figure.tied))
    elif figure.doubtful:
        found.append(_unsure(figure))
    if figure.subject_trust < SUBJECT_TRUSTED or _is_share_of_itself(figure):
        found.append(_of_something_else(figure))
    if figure.relation.unresolved or not period:
        found.append(PERIOD_UNKNOWN)
    if otherwise := figure.statement.number.ambiguous:
        found.append(
            _against(
                "number-ambiguous",
                f"число можна прочитати інакше: {otherwise}",
                f"the number can be read otherwise: {otherwise}",
            )
        )
    return tuple(found)


def _is_share_of_itself(figure: Figure) -> bool:
    """«Зі звернень 78 % – заяви»: a share of a count is of some part, and none is named. Sums have shares of plans."""
    counted = figure.rule is not None and not figure.rule.part_of and METRICS[figure.metric].unit not in {"UAH", "%"}
    return counted and figure.unit == "%" and figure.relation.measure == "share" and figure.is_whole


def _of_something_else(figure: Figure) -> Reason:
    if figure.subject:
        return _against(
            "subject-unsure",
            f"чи стосується це число «{figure.subject}», не певно",
            f"it is not sure whether the figure is about “{figure.subject}”",
        )
    return _against(
        "subject-unsure",
        "число, схоже, стосується лише частини, а чого саме, не зрозуміло",
        "the figure seems to be about a part only, and what part is not clear",
    )


def _unsure(figure: Figure) -> Reason:
    """Why the metric is not sure: what else the words around are like, or how few they are."""
    opinion = figure.opinion
    if figure.is_undone:
        return _against(
            "meaning-unsure",
            "слова навколо кажуть, чого не зроблено, а показник рахує зроблене",
            "the words around tell what was not done, while the metric counts what was",
        )
    if opinion is not None and opinion.adopted:
        return _against(
            "meaning-unsure",
            "показник підказали слова навколо, а не правила",
            "the words around suggest the metric, not the rules",
        )
    if opinion is None or opinion.agrees:
        return _against(
            "meaning-unsure",
            "показник визначено за небагатьма словами або за словами, що стоять далеко від числа",
            "the metric is read from few words, or from words far from the number",
        )
    if opinion.metric == NO_METRIC:
        return _against(
            "meaning-unsure",
            "за словами навколо це радше не показник роботи ради",
            "by the words around it this is rather no figure of the council's work",
        )
    uk, en = _labels(opinion.metric)
    return _against(
        "meaning-unsure",
        f"за словами навколо це може бути «{uk}»",
        f"by the words around it this may be “{en}”",
        opinion.metric,
    )


def _labels(metric: str) -> tuple[str, str]:
    known = METRICS.get(metric)
    return (known.label_uk, known.label_en) if known else (metric, metric)


def _against(code: str, uk: str, en: str, rival: str = "") -> Reason:
    return Reason(code=code, for_value=False, uk=uk, en=en, rival=rival)
