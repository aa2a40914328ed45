"""In which language is answered: the one that the request asks for, or else that of the model."""

from govmodel.words import LANGUAGES


def chosen(accepted: str | None, otherwise: str) -> str:
    """Choose the language that a request likes best of those that govmodel speaks.

    :param accepted: its header ``Accept-Language``.
    :param otherwise: the language to answer in if it asks for none of them.

    >>> chosen("sv-FI, en;q=0.8", "en"), chosen("en;q=0.8, sv;q=0.9", "en"), chosen("de", "sv")
    ('sv', 'sv', 'sv')
    """
    liked: dict[str, float] = {}
    for each in (accepted or "").split(","):
        tag, _, weight = each.partition(";q=")
        language = tag.strip().partition("-")[0].lower()
        if language in LANGUAGES:
            liked[language] = max(_number(weight), liked.get(language, 0.0))
    best = max(liked, key=lambda language: liked[language], default=otherwise)
    return best if liked.get(best, 0.0) > 0 else otherwise


def _number(weight: str) -> float:
    try:
        return float(weight.strip() or 1)
    except ValueError:
        return 0.0
