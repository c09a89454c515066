"""The gate over speed: it sees what is half as slow again, does not cry over noise, and says when it cannot tell.

The samples are made here, from a seed: nothing is timed.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Iterator
from itertools import repeat
from pathlib import Path
from random import Random

import pytest

from benchmarks import gate, history
from benchmarks.gate import Verdict, before, decided, judged
from benchmarks.history import Run
from benchmarks.measure import QUICK, Figure, Samples, Sizes
from benchmarks.noise import Interval, interval_of_median
from benchmarks.table import table

SEEDS = 2_000


def measured(random: Random, rounds: int, *, slower: float = 1.0, noise: float = 0.08) -> Interval:
    """A measurement on a busy machine: rounds differ, one in ten is hit by something, whole runs differ too."""
    run = math.exp(random.gauss(0, 0.04))
    return interval_of_median(
        [
            4.0 * slower * run * math.exp(random.gauss(0, noise)) * (3.0 if random.random() < 0.1 else 1.0)
            for _ in range(rounds)
        ]
    )


def measurements(random: Random, *, slower: float = 1.0, noise: float = 0.08) -> Iterator[Interval]:
    """As the gate takes them: few rounds first, more after."""
    yield measured(random, 6, slower=slower, noise=noise)
    while True:
        yield measured(random, 18, slower=slower, noise=noise)


def past(random: Random, noise: float = 0.08) -> Interval:
    """What five runs made of it."""
    found = before([run(measured(random, 6, noise=noise)) for _ in range(5)], "list")
    assert found is not None
    return found


def run(ratio: Interval, *, quick: bool = True) -> Run:
    """A line of the history with one figure."""
    return Run(
        commit="",
        on="",
        python="",
        machine="",
        quick=quick,
        busy=False,
        remark="",
        figures={"list": figure(ratio)},
    )


def figure(ratio: Interval) -> dict[str, object]:
    """A figure as it is told, with this ratio."""
    samples = Samples((1.0,))
    told = Figure(
        name="list", what="rows", floor_is="raw", peer_is="none", unit="ms", ours=samples, floor=samples
    ).as_json()
    return told | {"ratio_to_floor": ratio.as_json()}


def verdicts(**conditions: float) -> list[Verdict]:
    """What the gate says, seed by seed."""
    found = []
    for seed in range(SEEDS):
        random = Random(seed)
        known = past(random, conditions.get("noise", 0.08))
        found.append(decided(measurements(random, **conditions), known)[0])
    return found


@pytest.mark.parametrize("noise", [0.02, 0.08, 0.2, 0.5])
def test_noise_alone_raises_less_than_one_alarm_in_a_hundred(noise: float) -> None:
    """Given a program as fast as before on a machine of any restlessness, over two thousand seeds."""
    alarms = verdicts(noise=noise).count(Verdict.SLOWER)
    assert alarms / SEEDS < 0.01


def test_half_as_slow_again_is_seen() -> None:
    """Given a program that became half as slow again, then the gate nearly always says so."""
    found = verdicts(slower=1.5, noise=0.05)
    assert found.count(Verdict.SLOWER) / SEEDS > 0.95


def test_twice_as_slow_is_seen_on_a_busy_machine() -> None:
    found = verdicts(slower=2.0, noise=0.15)
    assert found.count(Verdict.SLOWER) / SEEDS > 0.95


def test_a_machine_of_which_nothing_can_be_said_is_told_and_fails_nothing() -> None:
    """Given rounds of which some are four times others, then it is too noisy to say, after three measurements."""
    wild = Interval(6.0, 3.0, 12.0)
    verdict, seen = decided(repeat(wild), Interval(4.0, 3.8, 4.2))
    assert verdict is Verdict.TOO_NOISY
    assert len(seen) == gate.MEASUREMENTS


@pytest.mark.parametrize(
    ("now", "verdict"),
    [
        (Interval(4.1, 3.9, 4.3), Verdict.FINE),
        (Interval(5.0, 4.9, 5.2), Verdict.FINE),  # within the margin
        (Interval(6.2, 6.0, 6.4), Verdict.SLOWER),
        (Interval(9.0, 5.0, 20.0), Verdict.TOO_NOISY),
        (Interval(20.0, 9.0, 60.0), Verdict.SLOWER),  # however noisy, all of it is above
        (Interval(3.0, 1.0, 4.0), Verdict.FINE),  # noisy, but nothing of it is slow
        (Interval(5.5, 4.9, 6.0), Verdict.TOO_NOISY),  # more above than not, but not all of it
    ],
)
def test_one_measurement(now: Interval, verdict: Verdict) -> None:
    assert judged(now, Interval(4.0, 3.8, 4.2)) is verdict


def test_one_slow_measurement_is_not_enough() -> None:
    """Given a measurement that was slow and one after it that was not, then nothing became slower."""
    slow, usual = Interval(8.0, 7.9, 8.1), Interval(4.0, 3.9, 4.1)
    assert decided(iter([slow, usual]), usual) == (Verdict.FINE, [slow, usual])
    assert decided(iter([slow, slow]), usual) == (Verdict.SLOWER, [slow, slow])


def test_what_runs_differ_by_counts_as_noise() -> None:
    """Given runs of which each is sure of itself but which differ, then the past reaches from the one to the other."""
    runs = [run(Interval(middle, middle - 0.1, middle + 0.1)) for middle in (4.0, 5.0, 4.5)]
    assert before(runs, "list") == Interval(4.5, 4.0, 5.0)
    assert before(runs, "filter") is None


def test_one_run_that_was_hit_does_not_hide_what_comes_after_it() -> None:
    runs = [run(Interval(middle, middle - 0.1, middle + 0.1)) for middle in (4.0, 12.0, 4.2, 4.1, 4.3)]
    assert before(runs, "list") == Interval(4.2, 4.0, 4.3)


def test_runs_that_differ_without_one_far_above_the_rest_all_count() -> None:
    """Given a figure that differs by half from run to run, as what waits for a disk, then no run of it is an alarm."""
    middles = (1.11, 1.40, 1.42, 1.54, 1.84)
    runs = [run(Interval(middle, middle - 0.1, middle + 0.1)) for middle in middles]
    past = before(runs, "list")
    assert past == Interval(1.42, 1.11, 1.84)
    assert judged(Interval(1.95, 1.90, 2.0), past) is Verdict.FINE


def test_the_gate_ends_with_1_for_what_became_slower(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Given a history, when the same is measured half as slow again, then the program ends with 1 and says of what."""
    monkeypatch.setattr(history, "is_busy", lambda: False)
    file = tmp_path / "history.jsonl"
    for _ in range(3):
        history.add([figure(Interval(4.0, 3.9, 4.1))], quick=True, busy=False, remark="quiet", file=file)
        history.add([figure(Interval(90.0, 89.0, 91.0))], quick=False, busy=False, remark="size", file=file)
        history.add([figure(Interval(90.0, 89.0, 91.0))], quick=True, busy=True, remark="work", file=file)

    def ends(slower: float) -> int:
        asked: list[int] = []
        answer = gate.main(["--file", str(file)], ["list"], made_of(4.0 * slower, asked))
        assert asked == ([3] if slower == 1 else [3, 9]), (
            "only what seems slow is measured again, with more rounds"
        )
        return answer

    assert ends(1) == 0
    assert "no slower: ×4.00" in capsys.readouterr().out
    assert ends(1.5) == 1
    assert "list     SLOWER: ×6.00 (6.00 to 6.00), then ×6.00" in capsys.readouterr().out


def made_of(ratio: float, asked: list[int]) -> Callable[[str, Sizes], Figure]:
    """Measures nothing: says that ours takes this many times the floor, and keeps the rounds that were asked for."""

    def measured(name: str, sizes: Sizes) -> Figure:
        asked.append(sizes.rounds)
        return Figure(
            name=name,
            what="",
            floor_is="",
            ours=Samples((ratio,) * sizes.rounds),
            floor=Samples((1.0,) * sizes.rounds),
        )

    return measured


def test_without_a_history_of_this_machine_it_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(history, "is_busy", lambda: True)
    asked: list[int] = []
    assert gate.main(["--file", str(tmp_path / "none")], ["list"], made_of(4.0, asked)) == 0
    assert "never measured before on such a machine" in capsys.readouterr().out
    assert asked == [QUICK.rounds]


def test_an_interval_asks_nothing_of_the_noise() -> None:
    """Given values around a median with any tail, then about nineteen of twenty intervals have the median in them."""
    random = Random(2026)
    held = 0
    for _ in range(SEEDS):
        found = interval_of_median([random.expovariate(1.0) for _ in range(15)])
        held += found.low <= math.log(2) <= found.high
    assert 0.94 < held / SEEDS < 0.99


def test_a_line_of_the_history_says_no_names(tmp_path: Path) -> None:
    """Given a run, then its line has the commit, the kind of machine and the ratios, and not whose machine it was."""
    file = tmp_path / "history.jsonl"
    added = history.add([figure(Interval(4.0, 3.9, 4.1))], quick=True, busy=False, remark="quiet", file=file)
    (line,) = map(json.loads, file.read_text(encoding="utf-8").splitlines())
    assert list(line) == ["commit", "date", "python", "machine", "quick", "busy", "remark", "figures"]
    assert line["machine"].split(", ")[1].endswith(" cores")
    assert history.read(file) == [added]
    assert "4.00 (3.90 to 4.10)  quiet" in history.course(history.read(file))


def test_the_history_of_the_project_can_be_compared_with() -> None:
    """Given the runs that were kept, then there are quick ones with every figure of the gate."""
    runs = [run for run in history.read() if run.quick]
    assert runs
    names = {
        "start", "list", "filter", "import", "check", "compose", "seal", "open", "letters", "backup", "memory",
    }  # fmt: skip
    assert all(before(runs, name) for name in names)


def test_a_table_has_a_row_for_each_figure_with_its_ratios() -> None:
    told = figure(Interval(4.0, 3.9, 4.1))
    assert table([told]).splitlines()[2] == (
        "| list | rows | 1000 ms (1000 to 1000) | 1000 ms | 4.00 (3.90 to 4.10) | none |  | 1 |"
    )
    assert "- **list**: floor: raw. Peer: none." in table([told])
