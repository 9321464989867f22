package dev.gatehouse.entitlement.web;

import dev.gatehouse.entitlement.DownloadPackage;
import dev.gatehouse.entitlement.Product;
import dev.gatehouse.web.Times;
import java.util.List;

/**
 * One download package as the list shows it.
 *
 * @param products the names of the first of those to which it is mapped
 * @param more how many there are beside them
 */
record PackageView(
    long id,
    String code,
    String release,
    boolean container,
    String effective,
    List<String> products,
    int more) {

  private static final int MOST_NAMED = 3;

  static PackageView of(DownloadPackage downloadPackage, List<Product> products, Times times) {
    return new PackageView(
        downloadPackage.id().value(),
        downloadPackage.code(),
        downloadPackage.release(),
        downloadPackage.container(),
        times.date(downloadPackage.effective()),
        products.stream().limit(MOST_NAMED).map(Product::name).toList(),
        Math.max(0, products.size() - MOST_NAMED));
  }
}
