/** The words of an error that nobody expected. */
export interface Failure {
  failure: string;
}

/** A worker's whole life: it answers each order, or tells why it could not. */
export function answerOrders<Order, Answer>(
  answer: (order: Order, send: (answer: Answer) => void) => void,
): void {
  const page = self as unknown as {
    onmessage: (event: { data: Order }) => void;
    postMessage: (answer: Answer | Failure) => void;
  };
  page.onmessage = ({ data }) => {
    try {
      answer(data, (each) => page.postMessage(each));
    } catch (error) {
      page.postMessage({ failure: error instanceof Error ? error.message : String(error) });
    }
  };
}
