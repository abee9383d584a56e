"""How dev.py starts other programs and ends together with them."""

import os
import select
import signal
import subprocess
import sys

import pytest

from tools import programs

PATIENCE = 60
"""Seconds to wait for a condition at most; only a failure waits so long."""

posix_only = pytest.mark.skipif(os.name == "nt", reason="about POSIX processes")


@posix_only
def test_a_hung_program_ends_together_with_its_children(tmp_path, monkeypatch):
    """A download that hangs is a grandchild: were it left alone, it would go on to its end."""
    beats = tmp_path / "beats"
    os.mkfifo(beats)
    heard = os.open(beats, os.O_RDONLY | os.O_NONBLOCK)

    def is_heard():
        return bool(select.select([heard], [], [], PATIENCE)[0])

    class Running(subprocess.Popen):
        """The seconds count from when the grandchild runs, however long two programs take to start."""

        def communicate(self, given=None, timeout=None):
            assert is_heard(), "the grandchild never ran"
            return super().communicate(given, timeout)

    monkeypatch.setattr(programs.subprocess, "Popen", Running)
    child = f"import time\nwith open({str(beats)!r}, 'w') as out:\n  print('up', file=out, flush=True)\n" \
            "  time.sleep(20)\n  print('end', file=out)"
    parent = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {child!r}])"
    assert programs.quietly([sys.executable, "-c", parent], seconds=0.2)[0] == 124
    said = []
    while is_heard() and (words := os.read(heard, 100)):  # nothing to read: nobody is left who could write
        said.append(words)
    os.close(heard)
    assert b"".join(said) == b"up\n"


def test_a_program_that_cannot_start_is_no_traceback():
    assert programs.quietly(["/no/such/program"])[0] == 127


@posix_only
def test_exit_codes_and_signals_are_handed_on():
    assert programs.run([sys.executable, "-c", "raise SystemExit(3)"]) == 3
    kill = f"import os; os.kill(os.getpid(), {int(signal.SIGTERM)})"
    assert programs.run([sys.executable, "-c", kill]) == 128 + signal.SIGTERM


def asked_to_end(below, ends_by=signal.SIGINT):
    """What a program prints that is started by `programs.run`, when that is asked to end; and the exit code."""
    above = (  # it says when it is ready to be asked
        "import signal, sys; from tools import programs; real = signal.signal\n"
        "programs.signal.signal = lambda *given: (real(*given), print('ready', flush=True))\n"
        f"sys.exit(programs.run([sys.executable, '-c', {below!r}], ends_by={int(ends_by)}))"
    )
    with subprocess.Popen(
        [sys.executable, "-c", above], cwd=programs.ROOT, stdout=subprocess.PIPE, text=True
    ) as running:
        assert sorted([running.stdout.readline(), running.stdout.readline()]) == ["ready\n", "up\n"]
        running.send_signal(signal.SIGTERM)
        return running.communicate(timeout=PATIENCE)[0], running.wait()


@posix_only
def test_a_request_to_end_reaches_the_server_below():
    """Without this, ending programs.py would leave the server running and its port taken."""
    server = (  # a shell that runs the tests in the background hands on that Ctrl-C is passed over
        "import signal, time; signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "try: print('up', flush=True); time.sleep(60)\nexcept KeyboardInterrupt: print('down')"
    )
    assert asked_to_end(server) == ("down\n", 0)


@posix_only
def test_a_program_that_cleans_up_by_itself_gets_the_request_as_it_is():
    server = ("import signal, sys, time; signal.signal(signal.SIGTERM, lambda *_: sys.exit('down'))\n"
              "print('up', flush=True); time.sleep(60)")
    assert asked_to_end(server, signal.SIGTERM) == ("", 1)


def test_children_are_quiet_about_mkdocs_2_and_speak_utf8():
    variables = programs.environment(CHROMIUM="x")
    assert variables["NO_MKDOCS_2_WARNING"] == variables["PYTHONUTF8"] == "1"
    assert variables["CHROMIUM"] == "x"
    assert variables["PYTHONPATH"].split(os.pathsep)[0] == programs.ROOT
