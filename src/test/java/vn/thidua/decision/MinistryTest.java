package vn.thidua.decision;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.autoconfigure.data.jdbc.DataJdbcTest;
import org.springframework.context.annotation.Import;
import vn.thidua.decision.examination.Appraise;
import vn.thidua.decision.examination.ConsultCouncil;
import vn.thidua.decision.examination.GiveOpinion;
import vn.thidua.decision.examination.ReceiveDossier;
import vn.thidua.decision.examination.SupplementDossier;

/** The Ministry's record on a database in memory; all such tests share one context. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DataJdbcTest
@Import({
  DecisionCase.class,
  DecisionCase.Mail.class,
  ReceiveDossier.class,
  SupplementDossier.class,
  GiveOpinion.class,
  Appraise.class,
  ConsultCouncil.class,
  Decide.class,
  IssueDecision.class
})
public @interface MinistryTest {}
