"""What speaks against the reading of a figure's words, before any check of the numbers."""

from __future__ import annotations

from extractors.figures import Figure
from schemas.facts import Reason


def doubts_of(figure: Figure, period: str) -> tuple[Reason, ...]:
    """What speaks against the reading of the words, before any check of the numbers."""
    found = []
    if figure.metric.startswith("other."):
        found.append(
            Reason(
                code="metric-unknown",
                for_value=False,
                uk="жодне правило не знає цього показника",
                en="no rule knows what this figure measures",
            )
        )
    if figure.tied:
        found.append(
            Reason(
                code="metric-tie",
                for_value=False,
                uk=f"ті самі слова можуть означати й показник {figure.tied}",
                en=f"the same words may mean {figure.tied} as well",
            )
        )
    elif figure.doubtful:
        found.append(
            Reason(
                code="meaning-unsure",
                for_value=False,
                uk="показник визначено за небагатьма словами або за словами, що стоять далеко від числа",
                en="the metric is read from few words, or from words far from the number",
            )
        )
    if figure.relation.unresolved or not period:
        found.append(
            Reason(
                code="period-unknown",
                for_value=False,
                uk="невідомо, якого періоду стосується: звіт не каже, за який час він складений",
                en="the period is not known: the report does not say what time it covers",
            )
        )
    if figure.statement.number.ambiguous:
        found.append(
            Reason(
                code="number-ambiguous",
                for_value=False,
                uk=f"число можна прочитати інакше: {figure.statement.number.ambiguous}",
                en=f"the number can be read otherwise: {figure.statement.number.ambiguous}",
            )
        )
    return tuple(found)
