"""How dev.py starts other programs and ends together with them."""

import os
import signal
import subprocess
import sys
import time

import pytest

from tools import programs

posix_only = pytest.mark.skipif(os.name == "nt", reason="about POSIX processes")


@posix_only
def test_a_hung_program_ends_together_with_its_children(tmp_path):
    """A download that hangs is a grandchild: were it left alone, it would go on writing."""
    beats = tmp_path / "beats"
    child = f"import time\nwhile True:\n  open({str(beats)!r}, 'a').write('.')\n  time.sleep(0.02)"
    parent = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {child!r}])"
    assert programs.quietly([sys.executable, "-c", parent], seconds=2)[0] == 124
    time.sleep(0.3)
    beaten = beats.stat().st_size
    assert beaten > 0, "the grandchild was running"
    time.sleep(0.3)
    assert beats.stat().st_size == beaten


def test_a_program_that_cannot_start_is_no_traceback():
    assert programs.quietly(["/no/such/program"])[0] == 127


@posix_only
def test_exit_codes_and_signals_are_handed_on():
    assert programs.run([sys.executable, "-c", "raise SystemExit(3)"]) == 3
    kill = f"import os; os.kill(os.getpid(), {int(signal.SIGTERM)})"
    assert programs.run([sys.executable, "-c", kill]) == 128 + signal.SIGTERM


@posix_only
def test_a_request_to_end_reaches_the_server_below():
    """Without this, ending programs.py would leave the server running and its port taken."""
    server = (
        "import time\ntry: print('up', flush=True); time.sleep(30)\nexcept KeyboardInterrupt: print('down')"
    )
    above = f"import sys; from tools import programs; sys.exit(programs.run([sys.executable, '-c', {server!r}]))"
    with subprocess.Popen(
        [sys.executable, "-c", above], cwd=programs.ROOT, stdout=subprocess.PIPE, text=True
    ) as running:
        assert running.stdout.readline() == "up\n"
        running.send_signal(signal.SIGTERM)
        assert running.communicate(timeout=20)[0] == "down\n"
    assert running.returncode == 0


def test_children_are_quiet_about_mkdocs_2_and_speak_utf8():
    variables = programs.surroundings(CHROMIUM="x")
    assert variables["NO_MKDOCS_2_WARNING"] == variables["PYTHONUTF8"] == "1"
    assert variables["CHROMIUM"] == "x"
    assert variables["PYTHONPATH"].split(os.pathsep)[0] == programs.ROOT
