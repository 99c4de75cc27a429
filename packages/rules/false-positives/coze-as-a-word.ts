// A timetable with stops in Cozens Lane: words that merely begin like a vendor's name are no evidence for its codes.
interface Stop {
  code: number;
  street: string;
}

export function nearest(stops: readonly Stop[], street: string): Stop | undefined {
  const cozensStop = stops.find((stop) => stop.code === 4117 && stop.street === 'Cozens Lane');
  const cozyStop = stops.find((stop) => stop.code === 4116);
  return stops.find((stop) => stop.street === street) ?? cozensStop ?? cozyStop;
}
