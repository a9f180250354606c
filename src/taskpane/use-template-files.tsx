import { useRef, useState } from "react";
import type { ReactNode } from "react";
import { Text } from "@fluentui/react-components";
import type { TemplateFileAnswer } from "../commands/template-files";
import { textsIn } from "../locales/texts";
import type { Language } from "../locales/language";
import { downloadFile } from "./download-file";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

interface TemplateFileProps {
  language: Language;
  exportFile: (sheet: string) => Promise<TemplateFileAnswer>;
  importFile: (bytes: Uint8Array, name: string) => Promise<TemplateFileAnswer>;
}

interface TemplateFiles {
  save: (sheet: string) => void;
  choose: () => void;
  /** The chooser and what became of the last file. */
  element: ReactNode;
}

/** Hands templates to the downloads, and takes a chosen file in. */
export function useTemplateFiles({ language, exportFile, importFile }: TemplateFileProps): TemplateFiles {
  const texts = textsIn(language).templatesPage;
  const chooser = useRef<HTMLInputElement>(null);
  const [told, setTold] = useState<TemplateFileAnswer>();
  const work = (answer: Promise<TemplateFileAnswer>, name: string): void => {
    setTold(undefined);
    answer.then(
      (done) => {
        if (done.file) downloadFile(done.file, name, XLSX);
        setTold(done);
      },
      () => setTold({ message: texts.fileFailed, problems: [] }),
    );
  };
  const chosen = async (file: File | undefined): Promise<void> => {
    if (file) work(importFile(new Uint8Array(await file.arrayBuffer()), file.name), file.name);
    if (chooser.current) chooser.current.value = "";
  };
  return {
    save: (sheet) => work(exportFile(sheet), `${sheet}.xlsx`),
    choose: () => chooser.current?.click(),
    element: (
      <>
        <input
          ref={chooser}
          type="file"
          accept=".xlsx"
          aria-label={texts.chooseFile}
          style={{ display: "none" }}
          onChange={(event) => void chosen(event.target.files?.[0])}
        />
        {told && (
          <div role={told.problems.length > 0 ? "alert" : "status"}>
            <Text size={200}>{told.message}</Text>
            {told.problems.map((problem) => (
              <Text key={problem} size={200} block>
                {problem}
              </Text>
            ))}
          </div>
        )}
      </>
    ),
  };
}
