package vn.thidua.dossier;

import org.springframework.stereotype.Service;

/** Reads dossiers; takes questions of the Ministry and answers of the cluster. */
@Service
public class Dossiers {

  public Dossier get(long id) {
    throw new UnsupportedOperationException();
  }

  /** The Ministry asks the cluster to supplement the dossier. */
  public void ask(long dossier, String question, String askedBy) {
    throw new UnsupportedOperationException();
  }

  /** The cluster answers the open question. */
  public void answer(long dossier, String answer, String answeredBy) {
    throw new UnsupportedOperationException();
  }
}
