#!/usr/bin/env bash
# A real CKAN on this machine, for tests: Solr, PostgreSQL, Redis and the application, on loopback and without containers.
#
#   scripts/real/ckan/start.sh [start | stop | wipe]
#
# `start` does what is not done yet (from nothing about a minute and a half, after a stop a third of one) and ends with a line of JSON: {"url", "tokens"}.
# `stop` ends what it started; `wipe` forgets the data as well, and keeps what was installed.
#
#   CKAN_VERSION     2.11.5 or 2.12.0                                               2.11.5
#   CKAN_HOME        where everything is kept                                       default: real-ckan-VERSION in the temporary folder
#   CKAN_PORT, CKAN_PG_PORT, CKAN_REDIS_PORT, CKAN_SOLR_PORT                        5050, 5434, 6391, 8983 (fetch refuses some ports, 5060 among them)
#   CKAN_WORKERS     processes of the application                                   3
#
# Needs: root (for the packages of the distribution and PostgreSQL's user), Python 3.10 to 3.12, Java 11 or later (a JDK).
set -euo pipefail

HERE="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
VERSION="${CKAN_VERSION:-2.11.5}"
PLACE="${CKAN_HOME:-${TMPDIR:-/tmp}/real-ckan-$VERSION}"
PORT="${CKAN_PORT:-5050}" PG_PORT="${CKAN_PG_PORT:-5434}" REDIS_PORT="${CKAN_REDIS_PORT:-6391}" SOLR_PORT="${CKAN_SOLR_PORT:-8983}"
export CKAN_INI="$PLACE/ckan.ini" PIP_DISABLE_PIP_VERSION_CHECK=1 PYTHONWARNINGS=ignore
mkdir -p "$PLACE"
cd "$PLACE"

say() { echo "[$SECONDS s] $*" >&2; }
# A number alone proves nothing: after a restart of the machine it may be somebody else's. So the command line must name what we started.
is_up() { [ -s "$1" ] && tr '\0' ' ' 2>/dev/null <"/proc/$(head -1 "$1")/cmdline" | grep -qE "$PLACE/(solr|$1)|redis-server .*:$REDIS_PORT\b"; }
pg_ctl() { su postgres -c "$(ls -d /usr/lib/postgresql/*/bin | tail -1)/pg_ctl -D $PLACE/pg $*"; }
# Until it answers, or two minutes are over.
await() { for _ in $(seq 1 480); do curl -sf -o /dev/null "$@" && return; sleep 0.25; done; say "no answer: $*"; return 1; }

stop() {
  for file in app.pid solr.pid redis.pid; do if is_up "$file"; then kill "$(head -1 "$file")"; fi; done
  if [ -f pg/postmaster.pid ]; then pg_ctl -m fast stop >&2; fi
  for file in app.pid solr.pid redis.pid; do for _ in $(seq 1 30); do is_up "$file" || break; sleep 1; done; rm -f "$file"; done
}

install_packages() {
  local missing=()
  command -v redis-server >/dev/null || missing+=(redis-server)
  ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || missing+=(postgresql)
  command -v psql >/dev/null || missing+=(postgresql-client)
  [ -e /usr/include/postgresql/libpq-fe.h ] || missing+=(libpq-dev)
  command -v gcc >/dev/null || missing+=(gcc)
  ldconfig -p | grep -q 'libmagic.so.1' || missing+=(libmagic1)
  command -v mvn >/dev/null || missing+=(maven)
  # The distribution's Python comes without these; psycopg2 is compiled.
  local python; python="$(find_python)"
  "$python" -c 'import ensurepip' 2>/dev/null || missing+=(python3-venv)
  [ -e "$("$python" -c 'import sysconfig; print(sysconfig.get_paths()["include"])')/Python.h" ] || missing+=(python3-dev)
  [ ${#missing[@]} -eq 0 ] && return
  say "packages: ${missing[*]}"
  apt-get update -qq >&2
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >apt.log 2>&1
}

find_python() {
  local python
  for python in "$(command -v python3.12 || true)" "$(command -v python3.11 || true)" "$(command -v python3 || true)" "$HOME"/.pyenv/versions/3.1[012]*/bin/python; do
    if [ -x "$python" ] && "$python" -c 'import sys; sys.exit(not (3, 10) <= sys.version_info[:2] <= (3, 12))' 2>/dev/null; then echo "$python"; return; fi
  done
  say 'there is no Python 3.10, 3.11 or 3.12'
  return 1
}

# CKAN pins what it needs itself, in the extra `requirements`.
install_python() {
  [ -f venv/.done ] && return
  say "Python packages of CKAN $VERSION"
  "$(find_python)" -m venv venv
  venv/bin/pip install -q -U pip wheel 'setuptools<82' >pip.log 2>&1
  venv/bin/pip install -q "ckan[requirements]==$VERSION" 'setuptools<82' 'gunicorn==27.0.1' 'ckanapi==4.11' pytz six >>pip.log 2>&1
  venv/bin/pip install -q --no-deps 'ckanext-scheming==3.1.0' 'ckantoolkit==0.0.7' >>pip.log 2>&1
  touch venv/.done
}

# One Java process, its libraries by Maven; a core with the schema that CKAN ships.
install_search() {
  if [ ! -f solr/.done ]; then
    say 'Solr'
    mvn -q -B -f "$HERE/solr.xml" dependency:copy-dependencies -DincludeScope=runtime -DoutputDirectory="$PLACE/solr/lib" >mvn.log 2>&1
    javac -cp 'solr/lib/*' -d solr/classes "$HERE/Solr.java"
    touch solr/.done
  fi
  local core=solr/home/ckan
  [ -f "$core/core.properties" ] && return
  mkdir -p "$core/conf"
  echo '<solr/>' >solr/home/solr.xml
  cp "$HERE/solrconfig.xml" venv/lib/python3*/site-packages/ckan/config/solr/schema.xml "$core/conf/"
  touch "$core"/conf/{synonyms,stopwords,protwords}.txt
  echo 'name=ckan' >"$core/core.properties"
}

start_search() {
  if ! is_up solr.pid; then
    setsid nohup java -Xms128m -Xmx512m -Djetty.testMode=true -Dsolr.log.dir="$PLACE" -Dorg.slf4j.simpleLogger.defaultLogLevel=warn \
      -cp "$PLACE/solr/classes:$PLACE/solr/lib/*" Solr "$PLACE/solr/home" "$SOLR_PORT" >solr.log 2>&1 </dev/null &
    echo $! >solr.pid
  fi
  await "http://127.0.0.1:$SOLR_PORT/solr/ckan/schema?wt=schema.xml"
}

start_database() {
  if [ ! -f pg/PG_VERSION ]; then
    say 'PostgreSQL'
    mkdir -p pg && chown postgres pg && chmod 700 pg
    local folder="$PLACE"
    while [ "$folder" != / ]; do chmod o+x "$folder" 2>/dev/null || true; folder="$(dirname "$folder")"; done
    su postgres -c "$(ls -d /usr/lib/postgresql/*/bin | tail -1)/initdb -D $PLACE/pg -A trust -E UTF8 --locale=C.UTF-8" >/dev/null
    cat >>pg/postgresql.conf <<CONF
listen_addresses = '127.0.0.1'
unix_socket_directories = ''
fsync = off
synchronous_commit = off
full_page_writes = off
CONF
  fi
  pg_ctl status >/dev/null || pg_ctl "-o '-p $PG_PORT' -l $PLACE/pg/log -w start" >/dev/null
  local psql=(psql -qAt -h 127.0.0.1 -p "$PG_PORT" -U postgres)
  [ -n "$("${psql[@]}" -c "select 1 from pg_roles where rolname = 'ckan'")" ] || "${psql[@]}" -c 'create role ckan login'
  [ -n "$("${psql[@]}" -c "select 1 from pg_database where datname = 'ckan'")" ] || "${psql[@]}" -c "create database ckan owner ckan encoding 'utf-8'"
}

start_cache() {
  is_up redis.pid && return
  setsid nohup redis-server --port "$REDIS_PORT" --bind 127.0.0.1 --dir "$PLACE" --save '' --appendonly no >redis.log 2>&1 </dev/null &
  echo $! >redis.pid
}

# The settings follow the ports each time; tables, accounts and their tokens: once.
bootstrap() {
  mkdir -p files
  [ -s ckan.ini ] || venv/bin/ckan generate config ckan.ini >/dev/null 2>&1
  venv/bin/ckan config-tool ckan.ini \
    "sqlalchemy.url=postgresql://ckan@127.0.0.1:$PG_PORT/ckan" "solr_url=http://127.0.0.1:$SOLR_PORT/solr/ckan" \
    "ckan.redis.url=redis://127.0.0.1:$REDIS_PORT/0" "ckan.site_url=http://127.0.0.1:$PORT" "ckan.storage_path=$PLACE/files" \
    'ckan.plugins=activity expire_api_token image_view text_view scheming_datasets' "scheming.dataset_schemas=file://$HERE/bc-like.json" \
    'scheming.presets=ckanext.scheming:presets.json' "ckan.max_resource_size=${CKAN_MAX_MB:-10}" 'ckan.views.default_views=image_view text_view' \
    'expire_api_token.default_lifetime=365' 'expire_api_token.default_unit=86400' >/dev/null 2>&1
  [ -s tokens.json ] && return
  say 'tables, accounts, organisations'
  {
    venv/bin/ckan -c ckan.ini db init
    venv/bin/ckan -c ckan.ini db pending-migrations --apply
    venv/bin/python "$HERE/bootstrap.py" tokens.json
  } >bootstrap.log 2>&1
}

start_application() {
  if ! is_up app.pid; then
    say "CKAN $VERSION, port $PORT"
    setsid nohup venv/bin/gunicorn -w "${CKAN_WORKERS:-3}" --threads 4 -k gthread --timeout 300 --graceful-timeout 5 -b "127.0.0.1:$PORT" \
      --chdir "$HERE" --pid "$PLACE/app.pid" wsgi:application >app.log 2>&1 </dev/null &
  fi
  await "http://127.0.0.1:$PORT/api/3/action/status_show"
}

case "${1:-start}" in
  stop) stop ;;
  wipe) stop && rm -rf pg solr/home files tokens.json ckan.ini ./*.log ;;
  start)
    install_packages
    install_python
    install_search
    start_database
    start_cache
    start_search
    bootstrap
    start_application
    say "ready: http://127.0.0.1:$PORT"
    printf '{"url":"http://127.0.0.1:%s","tokens":%s}\n' "$PORT" "$(cat tokens.json)"
    ;;
  *) echo 'start, stop or wipe' >&2; exit 2 ;;
esac
