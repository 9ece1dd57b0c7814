#!/usr/bin/env bash
# A real InvenioRDM 13.0.0 on this machine, for tests: OpenSearch, PostgreSQL, Redis and the application, on loopback and without containers.
#
#   scripts/real/inveniordm/start.sh [start | stop | wipe]
#
# `start` does what is not done yet (from nothing about four minutes, after a stop half of one) and ends with a line of JSON: {"url", "tokens"}.
# `stop` ends what it started; `wipe` forgets the data as well, and keeps what was installed.
#
#   RDM_HOME         where everything is kept                                       default: real-inveniordm in the temporary folder
#   RDM_PORT         the application's port                                         5000
#   RDM_CURATIONS=1  a second application on the same data, with TU Wien's curation, on the port behind that
#   RDM_WORKERS      processes of an application                                    2
#   RDM_PG_PORT, RDM_REDIS_PORT, RDM_OS_PORT                                        5433, 6390, 9200
#
# Needs: root (for the packages of the distribution and PostgreSQL's user), Python 3.12, Java 17 or later.
set -euo pipefail

HERE="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
CURATIONS="${RDM_CURATIONS:-0}"
export RDM_HOME="${RDM_HOME:-${TMPDIR:-/tmp}/real-inveniordm}"
export RDM_PORT="$((${RDM_PORT:-5000} + CURATIONS))" RDM_PG_PORT="${RDM_PG_PORT:-5433}" RDM_REDIS_PORT="${RDM_REDIS_PORT:-6390}" RDM_OS_PORT="${RDM_OS_PORT:-9200}"
export INVENIO_INSTANCE_PATH="$RDM_HOME/inst" OAUTHLIB_INSECURE_TRANSPORT=1 AUTHLIB_INSECURE_TRANSPORT=1
export PIP_DISABLE_PIP_VERSION_CHECK=1 PYTHONWARNINGS=ignore
mkdir -p "$RDM_HOME"
cd "$RDM_HOME"

say() { echo "[$SECONDS s] $*" >&2; }
# A number alone proves nothing: after a restart of the machine it may be somebody else's. So the command line must name what we started.
is_up() { [ -s "$1" ] && tr '\0' ' ' 2>/dev/null <"/proc/$(head -1 "$1")/cmdline" | grep -qE "$RDM_HOME/(os-lib|$1)|redis-server .*:$RDM_REDIS_PORT\b"; }
pg_ctl() { su postgres -c "$(ls -d /usr/lib/postgresql/*/bin | tail -1)/pg_ctl -D $RDM_HOME/pg $*"; }
# Until it answers, or three minutes are over.
await() { for _ in $(seq 1 180); do curl -sf -o /dev/null "$@" && return; sleep 1; done; say "no answer: $*"; return 1; }

stop() {
  for file in app-*.pid os.pid redis.pid; do if is_up "$file"; then kill "$(head -1 "$file")"; fi; done
  if [ -f pg/postmaster.pid ]; then pg_ctl -m fast stop >&2; fi
  for file in app-*.pid os.pid redis.pid; do for _ in $(seq 1 30); do is_up "$file" || break; sleep 1; done; rm -f "$file"; done
}

install_packages() {
  local missing=()
  command -v redis-server >/dev/null || missing+=(redis-server)
  ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || missing+=(postgresql)
  command -v psql >/dev/null || missing+=(postgresql-client)
  command -v mvn >/dev/null || missing+=(maven)
  ldconfig -p | grep -q 'libcairo.so.2' || missing+=(libcairo2)
  ldconfig -p | grep -q 'libMagickWand-' || missing+=('libmagickwand-6.q16-[67]*')
  "$(find_python)" -c 'import ensurepip' 2>/dev/null || missing+=(python3-venv) # the distribution's Python comes without it
  [ ${#missing[@]} -eq 0 ] && return
  say "packages: ${missing[*]}"
  apt-get update -qq >&2
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "${missing[@]}" >apt.log 2>&1
}

find_python() {
  local python
  for python in "$HOME"/.pyenv/versions/3.12*/bin/python "$(command -v python3.12 || true)" "$(command -v python3 || true)"; do
    if [ -x "$python" ] && "$python" -c 'import sys; sys.exit(sys.version_info[:2] != (3, 12))' 2>/dev/null; then echo "$python"; return; fi
  done
  say 'there is no Python 3.12'
  return 1
}

# Exact versions and no resolver: it takes minutes over 324 packages.
install_python() {
  if [ ! -f venv/.done ]; then
    say 'Python packages'
    "$(find_python)" -m venv venv
    echo 'setuptools<81' >constraint.txt
    export PIP_CONSTRAINT="$RDM_HOME/constraint.txt"
    venv/bin/pip install -q -U pip 'setuptools<81' wheel >&2
    venv/bin/pip install -q --no-deps -r "$HERE/pins.txt" >&2
    venv/bin/pip install -q gunicorn >&2
    touch venv/.done
  fi
  if [ "$CURATIONS" = 1 ] && [ ! -d curations/invenio_curations ]; then
    venv/bin/pip install -q --no-deps --target curations invenio-curations==0.6.2 nh3 >&2
  fi
}

# One Java process, its libraries by Maven.
start_search() {
  if [ ! -f os-lib/.done ]; then
    say 'OpenSearch'
    mkdir -p os-lib
    mvn -q -B -f "$HERE/opensearch.xml" dependency:copy-dependencies -DoutputDirectory="$RDM_HOME/os-lib" >mvn.log 2>&1
    touch os-lib/.done
  fi
  is_up os.pid && return
  mkdir -p os-data
  setsid nohup java -Xms256m -Xmx768m -XX:+UseSerialGC -cp "$RDM_HOME/os-lib/*" org.codelibs.opensearch.runner.OpenSearchRunner \
    -basePath "$RDM_HOME/os-data" -numOfNode 1 -baseHttpPort $((RDM_OS_PORT - 1)) -clusterName "rdm$RDM_OS_PORT" -printOnFailure >os.log 2>&1 </dev/null &
  echo $! >os.pid
}

start_database() {
  if [ ! -f pg/PG_VERSION ]; then
    say 'PostgreSQL'
    mkdir -p pg && chown postgres pg && chmod 700 pg
    local folder="$RDM_HOME"
    while [ "$folder" != / ]; do chmod o+x "$folder" 2>/dev/null || true; folder="$(dirname "$folder")"; done
    su postgres -c "$(ls -d /usr/lib/postgresql/*/bin | tail -1)/initdb -D $RDM_HOME/pg -A trust -E UTF8 --locale=C.UTF-8" >/dev/null
    cat >>pg/postgresql.conf <<CONF
listen_addresses = '127.0.0.1'
unix_socket_directories = '$RDM_HOME/pg'
max_connections = 200
fsync = off
synchronous_commit = off
full_page_writes = off
CONF
  fi
  pg_ctl status >/dev/null || pg_ctl "-o '-p $RDM_PG_PORT' -l $RDM_HOME/pg/log -w start" >/dev/null
  local psql=(psql -qAt -h 127.0.0.1 -p "$RDM_PG_PORT" -U postgres)
  [ -n "$("${psql[@]}" -c "select 1 from pg_roles where rolname = 'rdm'")" ] || "${psql[@]}" -c "create role rdm superuser login password 'rdm'"
  [ -n "$("${psql[@]}" -c "select 1 from pg_database where datname = 'rdm'")" ] || "${psql[@]}" -c 'create database rdm owner rdm'
}

start_cache() {
  is_up redis.pid && return
  setsid nohup redis-server --port "$RDM_REDIS_PORT" --bind 127.0.0.1 --dir "$RDM_HOME" --save '' --appendonly no >redis.log 2>&1 </dev/null &
  echo $! >redis.pid
}

# Tables, indices, vocabularies, users and their tokens: once.
bootstrap() {
  mkdir -p inst/data
  cp -r "$HERE/invenio.cfg" "$HERE/app_data" inst/
  await "http://127.0.0.1:$RDM_OS_PORT/_cluster/health?wait_for_status=yellow&timeout=2s"
  curl -sf -o /dev/null -X PUT "http://127.0.0.1:$RDM_OS_PORT/_cluster/settings" -H 'Content-Type: application/json' \
    -d '{"persistent": {"cluster.routing.allocation.disk.threshold_enabled": false, "cluster.max_shards_per_node": 5000}}'
  [ -f bootstrap.done ] && return
  say 'tables, indices, vocabularies, users'
  RDM_CURATIONS=0 venv/bin/python "$HERE/bootstrap.py" >bootstrap.log 2>&1
  touch bootstrap.done
}

start_application() {
  [ "$CURATIONS" = 1 ] && export PYTHONPATH="$RDM_HOME/curations"
  if ! is_up "app-$RDM_PORT.pid"; then
    say "the application, port $RDM_PORT"
    setsid nohup venv/bin/gunicorn -w "${RDM_WORKERS:-2}" --threads 4 -k gthread --timeout 300 --graceful-timeout 5 -b "127.0.0.1:$RDM_PORT" \
      --pid "$RDM_HOME/app-$RDM_PORT.pid" invenio_app.wsgi:application >"app-$RDM_PORT.log" 2>&1 </dev/null &
  fi
  await -H "Authorization: Bearer $(cat tokens/owner)" "http://127.0.0.1:$RDM_PORT/api/user/records?size=1"
}

case "${1:-start}" in
  stop) stop ;;
  wipe) stop && rm -rf pg os-data inst tokens bootstrap.done ./*.log ;;
  start)
    install_packages
    start_search
    start_database
    start_cache
    install_python
    bootstrap
    start_application
    say "ready: http://127.0.0.1:$RDM_PORT"
    printf '{"url":"http://127.0.0.1:%s","tokens":{' "$RDM_PORT"
    for file in tokens/*; do printf '"%s":"%s",' "$(basename "$file")" "$(cat "$file")"; done | sed 's/,$//'
    echo '}}'
    ;;
  *) echo 'start, stop or wipe' >&2; exit 2 ;;
esac
