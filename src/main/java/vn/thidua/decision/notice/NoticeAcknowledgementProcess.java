package vn.thidua.decision.notice;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.completeness.RecordedCases;

/** {@code processes/decision/noticeAcknowledgement.bpmn}: the engine does nothing by itself. */
@Configuration(proxyBeanMethods = false)
class NoticeAcknowledgementProcess {

  static final String KEY = "noticeAcknowledgement";

  /** The notices that their units have not acknowledged, in years not cancelled. */
  @Bean
  RecordedCases openNotices(JdbcClient jdbc) {
    return new RecordedCases(
        KEY,
        jdbc,
        """
        select y.cluster_code || '/' || y.year_number || '/' || n.unit_code || '/thong-bao-' || n.id
        from official_notice n join award_year y on y.id = n.award_year
        where y.state <> 'CANCELLED' and n.seen_at is null
        """);
  }
}
