import java.nio.file.Path;
import java.util.Properties;
import org.apache.solr.client.solrj.embedded.JettyConfig;
import org.apache.solr.client.solrj.embedded.JettySolrRunner;

/** Solr in one process, as its own tests run it: {@code Solr HOME PORT}. With {@code -Djetty.testMode=true} it listens on loopback alone. */
public final class Solr {
  public static void main(String[] arguments) throws Exception {
    JettyConfig config = JettyConfig.builder().setContext("/solr").setPort(Integer.parseInt(arguments[1])).stopAtShutdown(true).build();
    new JettySolrRunner(Path.of(arguments[0]).toString(), new Properties(), config).start();
    Thread.currentThread().join();
  }
}
