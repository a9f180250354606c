/** 双过半: half of the year's target by the middle of the year. Asked only of June. */
export function passesHalfYear(months: number, progress: number): boolean {
  return months === 6 && progress >= 0.5;
}
