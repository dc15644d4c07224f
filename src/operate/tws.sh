#!/bin/sh
# `tws …` on a machine where the bot is a service of systemd: every command with the service's own settings, secrets and user.
# As root: install -m 0755 src/operate/tws.sh /usr/local/sbin/tws
set -eu
code=${TWS_CODE:-/opt/tws-bot}
etc=${TWS_ETC:-/etc/tws-bot}
user=${TWS_USER:-tws-bot}

if [ "$(id -u)" != 0 ]; then
  echo 'tws: run this as root (sudo tws …); it gives root up at once' >&2
  exit 1
fi

# Nothing of the caller's own settings gets in.
for name in $(env | sed -n 's/^\([A-Za-z_][A-Za-z0-9_]*\)=.*/\1/p'); do
  case $name in PATH | TERM | LANG | TZ | PWD) ;; *) unset "$name" 2>/dev/null || true ;; esac
done
export DATA_DIR=/var/lib/tws-bot NODE_ENV=production HOME=/nonexistent

# As systemd reads an EnvironmentFile: NAME=value, quotes around the value are no part of it.
if [ -e "$etc/settings" ]; then
  while IFS= read -r line || [ -n "$line" ]; do
    case $line in [A-Za-z_]*=*) ;; *) continue ;; esac
    value=${line#*=}
    case $value in
      \"*\") value=${value#\"} value=${value%\"} ;;
      \'*\') value=${value#\'} value=${value%\'} ;;
    esac
    export "${line%%=*}=$value"
  done <"$etc/settings"
fi

# Each secret is a file named like its variable: slack-bot-token is SLACK_BOT_TOKEN. Only root may read them.
for secret in database-url slack-bot-token slack-app-token slack-signing-secret slack-config-token \
  microsoft-app-password openai-api-key azure-openai-api-key; do
  [ -e "$etc/$secret" ] || continue
  name=$(printf %s "$secret" | tr a-z- A-Z_)
  export "$name=$(cat "$etc/$secret")"
done

exec setpriv --reuid="$user" --regid="$(id -g "$user")" --init-groups --no-new-privs \
  "$code/node_modules/node/bin/node" "$code/src/start.mjs" "$@"
