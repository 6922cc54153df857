"""Prints the rows of a CSV file, an object per line: python3 read_csv.py FILE SEPARATOR"""

import csv
import json
import sys

with open(sys.argv[1], encoding="utf-8-sig", newline="") as file:
    for row in csv.DictReader(file, delimiter=sys.argv[2]):
        print(json.dumps(row))
