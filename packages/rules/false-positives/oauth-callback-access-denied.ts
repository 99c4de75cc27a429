// OAuth has an `access_denied` of its own in the query of the callback; DashScope's alias of that spelling is unrelated.
interface Context {
  req: { query(name: string): string | undefined };
  redirect(path: string): Response;
}

export const callback = (c: Context): Response => {
  switch (c.req.query('error')) {
    case 'access_denied':
      return c.redirect('/login?reason=refused');
    case 'invalid_scope':
    case 'unauthorized_client':
      return c.redirect('/login?reason=misconfigured');
    case 'temporarily_unavailable':
      return c.redirect('/login?reason=later');
  }
  return c.redirect('/home');
};
