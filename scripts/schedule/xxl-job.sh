#!/bin/sh
# Kempt as a GLUE (Shell) task of XXL-JOB. Paste it into the GLUE editor. The task's parameter is the workspace, such as
# /srv/crm; XXL-JOB hands over the parameter, the number of this part and the count of parts.
#
# XXL-JOB takes 0 for success and all else for failure; on failure it repeats as often as "fail retry count" says and sends
# its alarm. What a repetition cannot mend should raise an alarm and not be repeated, which XXL-JOB cannot tell apart: set
# the count to 0 here, and leave repetitions to this script: it tries again, up to three times, what may come right by itself.
#
#   exit  when
#   0     the run came to its end, or there was nothing to do
#   1     the data is below a gate: every output is complete; the alarm calls a person
#   5     an input cannot be read rightly: the alarm calls a person
#   else  as Kempt says: 3 and 4 only after the last attempt; 2 settings, 6 disk or store, 70 a fault of Kempt
set -u
LC_ALL=${LC_ALL:-C.UTF-8}
export LC_ALL
kempt=${KEMPT:-/opt/kempt/bin/kempt}
workspace=${1:?the parameter of the task names the workspace, such as /srv/crm}
attempts=${ATTEMPTS:-3}
pause=${PAUSE:-300} # seconds between them

# More than one executor with "sharding broadcast": only the first one works, for a workspace has one run at a time.
if [ "${2:-0}" != 0 ]; then
  echo "part $2 of ${3:-?} has nothing to do: one run holds the workspace"
  exit 0
fi

attempt=1
while :; do
  code=0
  "$kempt" run "$workspace" || code=$?
  case $code in
    3 | 4) ;;
    *) break ;;
  esac
  [ "$attempt" -lt "$attempts" ] || break
  attempt=$((attempt + 1))
  echo "kempt ended with $code; attempt $attempt of $attempts in $pause s"
  sleep "$pause"
done

case $code in
  0) echo 'done' ;;
  1) echo 'the data is below a gate: look at quality.html of the run' ;;
  5) echo 'an input was refused: mend it, or ask its sender' ;;
  *) echo "kempt ended with $code" ;;
esac
exit "$code"
