// Postcodes of Brisbane begin at 4000, and `address.code` indexes them: a table of places, not of errors.
const DEPOTS = {
  4000: 'City',
  4006: 'Fortitude Valley',
  4007: 'Hamilton',
  4101: 'South Bank',
  4102: 'Dutton Park',
};

interface Address {
  street: string;
  code: keyof typeof DEPOTS;
}

export function* route(addresses: readonly Address[]): Generator<[depot: string, street: string]> {
  for (const address of addresses) {
    yield [DEPOTS[address.code], address.street];
  }
}
