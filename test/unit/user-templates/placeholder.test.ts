import { CATALOGUE, SUBJECT_NAMES, SUBJECTS } from "../../../src/fields/catalogue";
import { findField } from "../../../src/fields/find-field";
import { templatesPage } from "../../../src/locales/zh-CN/templates-page";
import { parseTemplateText } from "../../../src/template-language/parse-text";
import { resolveName } from "../../../src/template-language/resolve-name";
import { placeholderOf } from "../../../src/user-templates/placeholder";

test.each(SUBJECTS.flatMap((subject) => CATALOGUE[subject].map(({ name }) => [subject, name] as const)))(
  "the placeholder of %s %s names that field",
  (subject, name) => {
    const { pieces } = parseTemplateText(placeholderOf(SUBJECT_NAMES[subject][0] ?? "", name));
    const [piece] = pieces;
    if (piece?.kind !== "output" || piece.expression.kind !== "name") throw new Error("no output");
    const resolved = resolveName(piece.expression.path, { parts: [] });
    expect(resolved).toMatchObject({ kind: "field", field: { key: findField(subject, name)?.key } });
  },
);

test.each(templatesPage.templateMarks)("%s can be read", (mark) => {
  expect(parseTemplateText(mark).problems).toEqual([]);
});
