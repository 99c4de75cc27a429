// A company's own backend numbers its business errors 4010 to 4024; half of them happen to exist at Coze.
interface Reply<T> {
  code: number;
  message: string;
  data: T;
}

export async function placeOrder(cart: string[]): Promise<string | undefined> {
  const response = await fetch('https://api.shop.example/v1/orders', {
    method: 'POST',
    body: JSON.stringify({ cart, stream: false }),
  });
  const reply = (await response.json()) as Reply<{ orderId: string }>;
  switch (reply.code) {
    case 0:
      return reply.data.orderId;
    case 4010:
      console.warn('out of stock');
      break;
    case 4017:
    case 4018:
      console.warn('coupon expired');
      break;
    case 4023:
    case 4024:
      console.warn('address not served');
      break;
  }
  return undefined;
}
