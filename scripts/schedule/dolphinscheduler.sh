#!/bin/sh
# Kempt as a shell task of Apache DolphinScheduler. Paste it into the task, or call it from there:
#
#   KEMPT=/opt/kempt/bin/kempt WORKSPACE=/srv/crm sh /opt/kempt/schedule/dolphinscheduler.sh
#
# DolphinScheduler knows success (0) and failure (all else), and repeats a failed task as often as the task's "failed retry
# times" say. What a repetition cannot mend must therefore not be repeated: the task succeeds and hands on the outcome as
# the output parameter `kempt_outcome` (declare it in the task: OUT, VARCHAR), on which a switch task can branch.
#
#   exit  kempt_outcome  when
#   0     done           the run came to its end, or there was nothing to do
#   0     gate           1: the data is below a gate; every output is complete: a person has to look
#   0     refused        5: an input cannot be read rightly: the sender has to mend it
#   75    -              3: stopped part-way, 4: another run holds the workspace: the repetition goes on from there
#   else  -              as Kempt says: 2 settings, 6 disk or store, 70 a fault of Kempt, 130 and 143 a signal
set -u
LC_ALL=${LC_ALL:-C.UTF-8}
export LC_ALL
kempt=${KEMPT:-kempt}
workspace=${WORKSPACE:?name the workspace: WORKSPACE=/srv/crm}

outcome() {
  # the line that DolphinScheduler reads out of the log of the task; nothing in it is for the shell to replace
  # shellcheck disable=SC2016
  printf '${setValue(kempt_outcome=%s)}\n' "$1"
}

# When the task is killed, Kempt is asked to end in order.
"$kempt" run "$workspace" "$@" &
run=$!
trap 'kill -TERM "$run" 2>/dev/null' TERM INT
code=0
wait "$run" || code=$?
# a signal ends the first wait; the second one waits for Kempt
if kill -0 "$run" 2>/dev/null; then
  code=0
  wait "$run" || code=$?
fi

case $code in
  0) outcome 'done' ;;
  1) outcome gate ;;
  5) outcome refused ;;
  3 | 4) exit 75 ;;
  *) exit "$code" ;;
esac
