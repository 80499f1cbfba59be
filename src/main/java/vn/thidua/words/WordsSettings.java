package vn.thidua.words;

import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One set of texts, for us and for the frameworks that ask by a message source. */
@Configuration(proxyBeanMethods = false)
public class WordsSettings {

  @Bean
  Words words() {
    return Words.ofBundles();
  }

  @Bean
  MessageSource messageSource(Words words) {
    return words.texts();
  }
}
