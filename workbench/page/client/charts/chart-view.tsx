import { BarChart, LineChart, PieChart, ScatterChart } from "echarts/charts";
import { GridComponent, LegendComponent, TitleComponent, TooltipComponent } from "echarts/components";
import { init, use, type EChartsType } from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";
import { useEffect, useRef } from "react";
import type { ChartFile } from "../../../file/workbook-file";
import { chartOption, type ChartData } from "./chart-option";

use([
  BarChart,
  LineChart,
  PieChart,
  ScatterChart,
  GridComponent,
  LegendComponent,
  TitleComponent,
  TooltipComponent,
  CanvasRenderer,
]);

export interface ChartViewProps {
  chart: ChartFile;
  data: ChartData;
}

/** A chart at the size of the box that it is put into. */
export function ChartView({ chart, data }: ChartViewProps) {
  const box = useRef<HTMLDivElement>(null);
  const drawing = useRef<EChartsType>(null);

  useEffect(() => {
    if (box.current === null) return;
    const made = init(box.current);
    drawing.current = made;
    const watch = new ResizeObserver(() => made.resize());
    watch.observe(box.current);
    return () => {
      watch.disconnect();
      made.dispose();
      drawing.current = null;
    };
  }, []);

  useEffect(() => {
    drawing.current?.setOption(chartOption(chart, data), { notMerge: true });
  }, [chart, data]);

  return <div ref={box} className="chart-box" role="img" aria-label={chart.title?.text ?? chart.name} />;
}
