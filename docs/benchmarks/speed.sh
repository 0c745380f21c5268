#!/bin/sh
# The figures of docs/measurements.md: training beside PyTorch (five alternating runs), two seeds in
# parallel, and the study without training. Needs python3 with torch (Debian: python3-torch) and an
# idle machine.
set -eu
cd "$(dirname "$0")/../.."
./numerosity --version
app=examples/target/app/$(cat examples/target/app/current)
java="${JAVA_HOME:+$JAVA_HOME/bin/}java -XX:+UseSerialGC -Xmx1g -cp $app/lib/*"
package=io.github.numerosity.examples.benchmark
export TF_CPP_MIN_LOG_LEVEL=2

for run in 1 2 3 4 5; do
  $java $package.TrainingSpeed 1 4 2 2>/dev/null | tail -n 1
  python3 docs/benchmarks/pytorch_steps.py 4 12500
done
echo "two seeds in parallel"
$java $package.TrainingSpeed 2 4 2 2>/dev/null | tail -n 1
echo "800 stimuli drawn, shown and judged (the first includes loading TensorFlow)"
$java $package.StudySpeed 2>/dev/null
