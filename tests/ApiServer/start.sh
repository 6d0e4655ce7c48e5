#!/usr/bin/env bash
# Starts the API server on 127.0.0.1:16443, with an empty etcd, and loads CRDs:  start.sh CRD_FILE…
# The first time it is built from Debian sid's Go packages in a chroot (root, debootstrap, 5 GB and about 15 minutes).
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
home=${APISERVER_HOME:-/srv/gitopsgen-apiserver}

build() {
  [ -x "$home/usr/bin/env" ] || debootstrap --variant=minbase sid "$home" http://deb.debian.org/debian
  mountpoint -q "$home/proc" || mount -t proc proc "$home/proc"
  chroot "$home" apt-get install -y --no-install-recommends \
    golang-go golang-k8s-apiextensions-apiserver-dev golang-k8s-client-go-dev etcd-server ca-certificates
  mkdir -p "$home/build/src/server"
  cp "$here/server/main.go" "$home/build/src/server/"
  chroot "$home" env HOME=/build GO111MODULE=off GOPATH=/build:/usr/share/gocode CGO_ENABLED=0 go build -o /build/apiserver server
}

[ "$home/build/apiserver" -nt "$here/server/main.go" ] || build

state=$(mktemp -d)
pkill -f "$home/build/apiserver" || true
pkill -f "$home/usr/bin/etcd" || true
setsid "$home/usr/bin/etcd" --data-dir "$state/etcd" --unsafe-no-fsync --log-level error \
  --listen-client-urls http://127.0.0.1:12379 --advertise-client-urls http://127.0.0.1:12379 \
  --listen-peer-urls http://127.0.0.1:12380 >"$state/etcd.log" 2>&1 </dev/null &
sleep 2
setsid "$home/build/apiserver" 16443 http://127.0.0.1:12379 "$state" >"$state/apiserver.log" 2>&1 </dev/null &
for _ in $(seq 60); do
  if curl -skf https://127.0.0.1:16443/readyz >/dev/null; then
    echo "https://127.0.0.1:16443 is ready; logs in $state"
    exec python3 "$here/crds.py" "$@"
  fi
  sleep 1
done
tail -20 "$state/apiserver.log" >&2
exit 1
