"""Makes the figures that FiguresOfOtherSoftwareTests expects: python3 make.py, with pandas, scipy and statsmodels."""
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

import numpy
import pandas
from scipy.stats import binomtest
from statsmodels.stats.proportion import proportion_confint

FOLDER = Path(__file__).parent
SCALE = ["strongly_disagree", "disagree", "neither", "agree", "strongly_agree"]
BARRIERS = ["staff_change", "resources", "authority", "culture", "policy"]
random = numpy.random.default_rng(20220201)


def save(name, rows):
    (FOLDER / name).write_text(pandas.DataFrame(rows).to_csv(index=False))


def answers():
    """400 people; about a third leave out either round, and some a question."""
    rows = []
    for person in range(400):
        before = int(random.integers(0, 5))
        after = min(4, max(0, before + int(random.integers(-1, 3))))
        rows.append({
            "person": person,
            "before": SCALE[before] if random.random() < 0.7 else "",
            "after": SCALE[after] if random.random() < 0.6 else "",
            "barriers": " ".join(option for option in BARRIERS if random.random() < 0.3),
        })
    return pandas.DataFrame(rows)


def percent(count, base):
    return int((Decimal(100) * int(count) / int(base)).quantize(Decimal(1), ROUND_HALF_UP))


def shares(people):
    for column in ["before", "after"]:
        counts = people.loc[people[column] != "", column].value_counts()
        for option in SCALE:
            yield {"question": column, "option": option, "n": counts[option], "base": counts.sum(), "percent": percent(counts[option], counts.sum())}
    chosen = people["barriers"].str.get_dummies(" ")
    for option in BARRIERS:
        yield {"question": "barriers", "option": option, "n": chosen[option].sum(), "base": len(people), "percent": percent(chosen[option].sum(), len(people))}


def matched(people):
    place = people[["before", "after"]].apply(lambda column: column.map({option: place for place, option in enumerate(SCALE)}))
    both = place.dropna()
    step = both["after"] - both["before"]
    improved, declined = int((step > 0).sum()), int((step < 0).sum())
    yield {
        "improved": improved,
        "same": int((step == 0).sum()),
        "declined": declined,
        "unmatched_before": place["before"].notna().sum() - len(both),
        "unmatched_after": place["after"].notna().sum() - len(both),
        "best_before": int((both["before"] == 4).sum()),
        "p": round(binomtest(improved, improved + declined).pvalue, 4),
    }


def wilson():
    for _ in range(60):
        base = int(random.integers(1, 2000))
        count = int(random.integers(0, base + 1))
        population = base + int(random.integers(1, 3000))
        # The finite population correction makes the sample as good as one of so many from an endless population.
        as_good_as = base * (population - 1) / (population - base)
        low, high = proportion_confint(count / base * as_good_as, as_good_as, method="wilson")
        plain_low, plain_high = proportion_confint(count, base, method="wilson")
        yield {"count": count, "base": base, "population": population, "low": low, "high": high, "endless_low": plain_low, "endless_high": plain_high}


def sign():
    for changers in [6, 7, 10, 11, 29, 100, 1001, 20000]:
        for improved in sorted({0, changers // 3, changers // 2, changers - 1, int(random.integers(0, changers + 1))}):
            yield {"improved": improved, "declined": changers - improved, "p": binomtest(improved, changers).pvalue}


people = answers()
save("answers.csv", people)
save("shares.csv", shares(people))
save("matched.csv", matched(people))
save("wilson.csv", wilson())
save("sign.csv", sign())
