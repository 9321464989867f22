package dev.gatehouse.development;

import java.util.List;

/** The people and things that the development run shows; filled in once, at the first start. */
interface Demonstration {

  /** Does nothing where an earlier start has filled the database. */
  void fill();

  /** Who may be tried out, in the order to show. */
  List<SignIn> signIns();
}
