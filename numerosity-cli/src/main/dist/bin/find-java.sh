# Finds Java 17 or later: sets java and java_version, or stops. Read by the scripts named numerosity.
say() { printf 'numerosity: %s\n' "$*" >&2; }
stop() { say "$*"; exit 1; }

if [ -n "${JAVA_HOME:-}" ]; then
  java=$JAVA_HOME/bin/java
  [ -x "$java" ] || stop "JAVA_HOME is $JAVA_HOME, but there is no bin/java in it; point it to a JDK 17 or later."
else
  java=$(command -v java) || stop "needs a JDK 17 or later, and there is no java on the PATH (see https://adoptium.net, or set JAVA_HOME)."
fi
java_version=$("$java" -version 2>&1 | sed -n 's/.* version "\([0-9]*\).*/\1/p' | head -n 1)
[ "${java_version:-0}" -ge 17 ] || stop "needs Java 17 or later, but $java is version ${java_version:-unknown}; set JAVA_HOME to a newer JDK."
