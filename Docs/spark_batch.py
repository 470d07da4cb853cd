"""Decides a partitioned data set with Apache Spark and counts the outcomes.

Each partition is piped through `jeugdregels batch`, which reads a query on each line and writes an answer on each line.

    python3 Docs/spark_batch.py JEUGDREGELS RULES QUERIES OUTPUT

JEUGDREGELS is the command, RULES the folder with Regions/ and Rules/, QUERIES a file or folder of JSON lines that every
worker can read, OUTPUT a folder that does not exist yet.
"""

import json
import shlex
import sys

from pyspark.sql import SparkSession


def kind(line):
    """What an answer is counted under: edition, code and outcome."""
    answer = json.loads(line)
    if "error" in answer:
        return ("", "", "error: " + answer["error"]["code"])
    codes = [result["code"] for result in answer["results"] if result["code"]]
    return (answer["edition"] or answer["region"], " ".join(codes), answer["outcome"])


def main(command, rules, queries, output):
    spark = SparkSession.builder.appName("jeugdregels").config("spark.ui.enabled", "false").getOrCreate()
    spark.sparkContext.setLogLevel("ERROR")
    # One thread for each process: Spark runs as many of them as there are cores. A wrong line is an answer with an
    # error, not a failed job, so the exit code of the command is set aside.
    pipe = f"{shlex.quote(command)} batch --rules {shlex.quote(rules)} --width 1 --quiet || [ $? -eq 2 ]"
    lines = spark.sparkContext.textFile(queries, minPartitions=2 * spark.sparkContext.defaultParallelism)
    answers = lines.pipe("sh -c " + shlex.quote(pipe), checkCode=True).cache()
    answers.saveAsTextFile(output)
    counts = answers.map(kind).countByValue()
    for (edition, code, outcome), count in sorted(counts.items(), key=lambda item: -item[1]):
        print(f"{count:10}  {edition}  {code or '-'}  {outcome}")
    print(f"{sum(counts.values()):10}  in all")
    spark.stop()


if __name__ == "__main__":
    if len(sys.argv) != 5:
        sys.exit(__doc__)
    main(*sys.argv[1:])
