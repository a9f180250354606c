import type { EChartsType } from "echarts/core";
import { useEffect, useRef, useState } from "react";
import type { ChartFile } from "../../../file/workbook-file";
import { chartOption, type ChartData } from "./chart-option";

export interface ChartViewProps {
  chart: ChartFile;
  data: ChartData;
}

/** A chart at the size of the box that it is put into. */
export function ChartView({ chart, data }: ChartViewProps) {
  const box = useRef<HTMLDivElement>(null);
  const [drawing, setDrawing] = useState<EChartsType>();

  useEffect(() => {
    let stop: (() => void) | undefined;
    let current = true;
    // Only a workbook with a chart needs what draws them.
    void import("./echarts").then(({ init }) => {
      if (!current || box.current === null) return;
      const made = init(box.current);
      const watch = new ResizeObserver(() => made.resize());
      watch.observe(box.current);
      setDrawing(made);
      stop = () => {
        watch.disconnect();
        made.dispose();
      };
    });
    return () => {
      current = false;
      stop?.();
    };
  }, []);

  useEffect(() => {
    if (drawing && !drawing.isDisposed()) drawing.setOption(chartOption(chart, data), { notMerge: true });
  }, [drawing, chart, data]);

  return <div ref={box} className="chart-box" role="img" aria-label={chart.title?.text ?? chart.name} />;
}
