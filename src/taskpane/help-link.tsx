import { Link } from "@fluentui/react-components";

/** From an error or a finding to what the guide says of it. */
export function HelpLink({ label, about, open }: { label: string; about: string; open: () => void }) {
  return (
    <Link as="button" aria-label={`${label} ${about}`.trim()} onClick={open}>
      {label}
    </Link>
  );
}
