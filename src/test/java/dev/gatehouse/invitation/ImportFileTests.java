package dev.gatehouse.invitation;

import static dev.gatehouse.support.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.gatehouse.shared.Refused;
import dev.gatehouse.web.CsvRefusal;
import dev.gatehouse.web.CsvTable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("D-17")
class ImportFileTests {

  @Test
  void columnsStandInAnyOrderWhateverTheirCase() throws IOException {
    ImportRow row =
        only("Scopes,LAST NAME,e,eMail,first-name\ncatalog.read,Park,?,mia@birch.test,Mia\n");
    assertThat(row.line()).isEqualTo(2);
    assertThat(row.typed(ImportColumn.EMAIL)).isEqualTo("mia@birch.test");
    assertThat(row.typed(ImportColumn.FIRST_NAME)).isEqualTo("Mia");
    assertThat(row.typed(ImportColumn.LAST_NAME)).isEqualTo("Park");
    assertThat(row.typed(ImportColumn.SCOPES)).isEqualTo("catalog.read");
    assertThat(row.typed(ImportColumn.ROLES)).isEmpty();
  }

  @Test
  void columnsThatNobodyKnowsAreNamedButForThoseWeWrite() throws IOException {
    assertThat(
            pasted("email,Department,result,message\na@birch.test,x,invited,\n").table().ignored())
        .containsExactly("Department");
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  void theSeparatorIsFoundOut(String separator) throws IOException {
    ImportRow row =
        only(
            "\"email\",\"first_name\",\"roles\"\na@birch.test,\"A; B, C\tD\",User Manager\n"
                .replaceAll(",(?=[\"U])", separator));
    assertThat(row.typed(ImportColumn.EMAIL)).isEqualTo("a@birch.test");
    assertThat(row.typed(ImportColumn.FIRST_NAME)).isEqualTo("A; B, C\tD");
    assertThat(row.typed(ImportColumn.ROLES)).isEqualTo("User Manager");
  }

  @Test
  void aColumnOfAddressesIsEnough() throws IOException {
    assertThat(pasted("email\r\na@birch.test\r\nb@birch.test").rows())
        .extracting(row -> row.typed(ImportColumn.EMAIL))
        .containsExactly("a@birch.test", "b@birch.test");
  }

  @Test
  void quotedCellsHoldSeparatorsQuotesAndLines() throws IOException {
    ImportRow row = only("email,last_name\na@birch.test,\"O\"\"Hara,\r\nJr.\"\r\n");
    assertThat(row.typed(ImportColumn.LAST_NAME)).isEqualTo("O\"Hara,\r\nJr.");
  }

  @Test
  void emptyLinesAreSkippedAndLinesKeepTheirNumbers() throws IOException {
    assertThat(pasted("\nemail,kind\n\n\na@birch.test,\n , \n,\nb@birch.test\n").rows())
        .extracting(ImportRow::line)
        .containsExactly(5, 8);
  }

  @Test
  void theSameAddressOnceMoreKnowsWhereItStoodBefore() throws IOException {
    assertThat(pasted("email\na@birch.test\nb@birch.test\n A@Birch.test\nno\nno\n").rows())
        .extracting(ImportRow::line, ImportRow::firstLine)
        .containsExactly(
            tuple(2, null), tuple(3, null), tuple(4, 2), tuple(5, null), tuple(6, null));
  }

  @Test
  void severalValuesAreSeparatedByABar() throws IOException {
    ImportRow row = only("email,scopes\na@birch.test, one | two words ||one|\n");
    assertThat(row.values(ImportColumn.SCOPES)).containsExactly("one", "two words");
    assertThat(row.values(ImportColumn.ROLES)).isEmpty();
  }

  @Test
  @Tag("S-17")
  void anApostropheAgainstSpreadsheetsIsNoPartOfAValue() throws IOException {
    ImportRow row = only("email,last_name,first_name\n'+a@birch.test,'=x,O'x\n");
    assertThat(row.address().orElseThrow().value()).isEqualTo("+a@birch.test");
    assertThat(row.value(ImportColumn.LAST_NAME)).isEqualTo("=x");
    assertThat(row.value(ImportColumn.FIRST_NAME)).isEqualTo("O'x");
  }

  @Test
  void uploadsAreUtf8WithOrWithoutAMark() throws IOException {
    String text = "email,last_name\na@birch.test,Müller – Πέτρος\n";
    for (String content : List.of(text, '\uFEFF' + text)) {
      ImportFile file = uploaded(content, StandardCharsets.UTF_8);
      assertThat(file.rows().getFirst().typed(ImportColumn.LAST_NAME)).isEqualTo("Müller – Πέτρος");
    }
    assertThat(pasted('\uFEFF' + text)).isEqualTo(pasted(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ISO-8859-1", "windows-1252", "UTF-16"})
  void uploadsInAnotherEncodingAreRefused(String encoding) {
    String text = "email,last_name\n" + "a@birch.test,Plain\n".repeat(2_000) + "b@x.test,Müller\n";
    assertRefused(CsvRefusal.NOT_UTF8, () -> uploaded(text, Charset.forName(encoding)));
  }

  @Test
  void aFileThatNamesNoColumnOfAddressesIsRefused() {
    assertRefused(CsvRefusal.COLUMN_MISSING, () -> pasted("mia@birch.test\n"));
    assertRefused(CsvRefusal.COLUMN_MISSING, () -> pasted("name,mail\nMia,x@y.z\n"));
    assertRefused(
        CsvRefusal.COLUMN_MISSING, () -> uploaded("\0\1\2PK\3\4", StandardCharsets.UTF_8));
  }

  @Test
  void aColumnNamedTwiceIsRefused() {
    assertRefused(CsvRefusal.COLUMN_TWICE, () -> pasted("email,Roles,roles\na@birch.test,,\n"));
  }

  @Test
  void aFileWithoutRowsIsRefused() {
    assertRefused(CsvRefusal.NO_ROWS, () -> pasted("email,roles\n,\n\n"));
    assertRefused(CsvRefusal.NO_ROWS, () -> pasted("email"));
  }

  @Test
  void moreThanTenThousandRowsAreRefused() throws IOException {
    assertThat(pasted("email\n" + addresses(10_000)).rows()).hasSize(10_000);
    assertRefused(CsvRefusal.TOO_MANY_ROWS, () -> pasted("email\n" + addresses(10_001)));
  }

  @Test
  void cellsThatNoColumnNamesAreRefusedUnlessTheyAreEmpty() throws IOException {
    assertThat(pasted("email,kind\na@birch.test,,,\n").rows()).hasSize(1);
    assertThat(refusal("email,last_name\na@birch.test,Park,\nb@birch.test,Lee, Ann\n").arguments())
        .containsExactly(3, 2);
  }

  @Test
  void cellsOfMoreThanTwoThousandCharactersAreRefused() throws IOException {
    assertThat(only("email,scopes\na@birch.test," + "x".repeat(2_000))).isNotNull();
    assertThat(refusal("email,scopes\na@birch.test," + "x".repeat(2_001)).reason())
        .isEqualTo(CsvRefusal.LONG_CELL);
  }

  @Test
  void quotesThatDoNotMatchAreRefused() {
    assertRefused(
        CsvRefusal.MALFORMED, () -> pasted("email,kind\na@birch.test,\nb@birch.test,\"open\n"));
    assertRefused(CsvRefusal.MALFORMED, () -> pasted("email,kind\na@birch.test,\"x\" y\n"));
  }

  private static ImportFile pasted(String text) throws IOException {
    return new ImportFile(CsvTable.pasted(ImportFile.COLUMNS, text));
  }

  private static ImportRow only(String text) throws IOException {
    List<ImportRow> rows = pasted(text).rows();
    assertThat(rows).hasSize(1);
    return rows.getFirst();
  }

  private static Refused refusal(String text) {
    return catchThrowableOfType(Refused.class, () -> pasted(text));
  }

  private static ImportFile uploaded(String text, Charset encoding) throws IOException {
    return new ImportFile(
        CsvTable.uploaded(ImportFile.COLUMNS, new ByteArrayInputStream(text.getBytes(encoding))));
  }

  private static String addresses(int number) {
    return IntStream.range(0, number)
        .mapToObj(each -> "a%d@birch.test\n".formatted(each))
        .collect(Collectors.joining());
  }
}
