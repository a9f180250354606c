"""Times LibreOffice computing columns of formulas anew, over UNO.

Run by a Python that has uno: recalculate.py PIPE ROWS ROUNDS FORMULAS, where FORMULAS is a JSON list of formulas of row 1
over A1 and B1. Prints the fastest round in milliseconds by the clock, and the results of row 2.
"""

import json
import sys
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException
from com.sun.star.sheet.FillDirection import TO_BOTTOM


def connect(pipe):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(120):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except NoConnectException:
            time.sleep(0.5)
    raise SystemExit("LibreOffice does not answer")


def main():
    pipe, rows, rounds = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    formulas = json.loads(sys.argv[4])
    context = connect(pipe)
    desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    document = desktop.loadComponentFromURL(
        "private:factory/scalc", "_blank", 0, (PropertyValue("Hidden", 0, True, 0),)
    )
    try:
        document.enableAutomaticCalculation(False)
        sheet = document.Sheets.getByIndex(0)
        for start in range(0, rows, 50_000):
            end = min(rows, start + 50_000)
            values = tuple((0.5 + (row % 9973) * 1.37, 100 + (row % 7919) * 2.11) for row in range(start, end))
            sheet.getCellRangeByPosition(0, start, 1, end - 1).setDataArray(values)
        for index, formula in enumerate(formulas):
            column = 2 + index
            sheet.getCellByPosition(column, 0).setFormula(formula)
            sheet.getCellRangeByPosition(column, 0, column, rows - 1).fillAuto(TO_BOTTOM, 1)
        best = float("inf")
        for _ in range(rounds):
            start = time.perf_counter()
            document.calculateAll()
            best = min(best, time.perf_counter() - start)
        row = [sheet.getCellByPosition(2 + index, 1).getValue() for index in range(len(formulas))]
        print(json.dumps({"milliseconds": 1000 * best, "second": row}))
    finally:
        document.close(True)
        try:
            desktop.terminate()
        except Exception:  # the answer to it is lost when the program ends first
            pass


main()
