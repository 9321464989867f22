package dev.gatehouse;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.gatehouse.organization.Organizations;
import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Command;
import dev.gatehouse.web.Open;
import dev.gatehouse.web.Requires;
import dev.gatehouse.web.SignedIn;
import jakarta.annotation.Resource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModuleDependency;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Controller;

/** How the house is built, whatever it does: modules, names, sizes, and what every command has. */
class HouseRulesTests {
  /** From the ground upwards; a module leans on lower levels only. */
  private static final List<Set<String>> LEVELS =
      List.of(
          Set.of("shared", "web"),
          Set.of("audit"),
          Set.of("organization"),
          Set.of("access", "mail"),
          Set.of("account"),
          Set.of("user", "entitlement"),
          Set.of("registry", "services", "group"),
          Set.of("signin"),
          Set.of("invitation", "registration"),
          Set.of("directory"),
          Set.of("portal"));

  private static final ApplicationModules MODULES =
      ApplicationModules.of(GatehouseApplication.class);
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.gatehouse");

  @Test
  void modulesUseOnlyWhatTheyDeclare() {
    MODULES.verify();
  }

  @Test
  void modulesLeanOnLowerLevelsOnly() {
    assertThat(MODULES.stream().flatMap(HouseRulesTests::upwards)).isEmpty();
  }

  private static Stream<String> upwards(ApplicationModule module) {
    String source = module.getIdentifier().toString();
    return module.getDirectDependencies(MODULES).stream()
        .map(ApplicationModuleDependency::getTargetModule)
        .map(target -> target.getIdentifier().toString())
        .distinct()
        .filter(target -> level(target) >= level(source))
        .filter(target -> !(source.equals("web") && target.equals("shared")))
        .map(target -> source + " -> " + target);
  }

  private static int level(String module) {
    return LEVELS.indexOf(
        LEVELS.stream()
            .filter(level -> level.contains(module))
            .findFirst()
            .orElseThrow(() -> new AssertionError(module + " is on no level of design.md")));
  }

  @Test
  void everyPackageSaysInASentenceWhatItIsAndIsNullMarked() {
    List<Path> files = Sources.files();
    Set<Path> packages = files.stream().map(Path::getParent).collect(Collectors.toSet());
    Map<Path, String> described = new HashMap<>();
    files.stream()
        .filter(file -> file.endsWith("package-info.java"))
        .forEach(file -> described.put(file.getParent(), Sources.read(file)));
    assertThat(packages)
        .allSatisfy(folder ->
            assertThat(described.getOrDefault(folder, "no package-info"))
                .as(folder.toString())
                .startsWith("/**")
                .contains("@NullMarked")
                .matches("(?s)/\\*\\*.*?[a-z)]\\.\\s.*\\*/.*"));
  }

  @Test
  void controllersConfigurationsAndFormsStayInTheirPackage() {
    classes().that().areAnnotatedWith(Controller.class).should().bePackagePrivate().check(CLASSES);
    classes()
        .that()
        .areAnnotatedWith(Configuration.class)
        .should()
        .bePackagePrivate()
        .check(CLASSES);
    classes().that().haveSimpleNameEndingWith("Form").should().bePackagePrivate().check(CLASSES);
  }

  @Test
  void halfOfTheTypesOrMoreAreHidden() {
    List<JavaClass> types =
        CLASSES.stream()
            .filter(JavaClass::isTopLevelClass)
            .filter(type -> !type.getSimpleName().equals("package-info"))
            .toList();
    long hidden =
        types.stream().filter(type -> !type.getModifiers().contains(JavaModifier.PUBLIC)).count();
    assertThat(hidden * 2)
        .as("%d of %d types are package-private", hidden, types.size())
        .isGreaterThanOrEqualTo(types.size());
  }

  @Test
  void namesSayWhatThingsAre() {
    noClasses()
        .should()
        .haveNameMatching(".*(Impl|Util|Utils|Helper|Manager|Dto|DTO|Data|Info)")
        .orShould()
        .haveNameMatching(".*[.$]Abstract[A-Z][^.]*")
        .check(CLASSES);
  }

  @Test
  void nothingIsInjectedIntoFields() {
    noFields()
        .should()
        .beAnnotatedWith(Autowired.class)
        .orShould()
        .beAnnotatedWith(Value.class)
        .orShould()
        .beAnnotatedWith(Resource.class)
        .check(CLASSES);
  }

  @Test
  void nothingStaticEverChanges() {
    fields().that().areStatic().should().beFinal().check(CLASSES);
  }

  @Test
  void everyControllerDeclaresWhomItAnswers() {
    assertThat(
            CLASSES.stream()
                .filter(type -> type.isAnnotatedWith(Controller.class))
                .filter(type -> declarations(type) != 1)
                .map(JavaClass::getName))
        .isEmpty();
  }

  private static long declarations(JavaClass controller) {
    return Stream.of(Open.class, SignedIn.class, Requires.class)
        .filter(controller::isAnnotatedWith)
        .count();
  }

  @Test
  void everyCommandNamesItsActorFirst() {
    methods()
        .that()
        .areAnnotatedWith(Command.class)
        .and(not(isTheOneThatMakesTheOrganization()))
        .should(haveTheActorFirst())
        .andShould()
        .bePublic()
        .check(CLASSES);
  }

  // Before it there is no organization in which anybody could act.
  private static DescribedPredicate<JavaMethod> isTheOneThatMakesTheOrganization() {
    return DescribedPredicate.describe(
        "Organizations.configure",
        method ->
            method.getOwner().isEquivalentTo(Organizations.class)
                && method.getName().equals("configure"));
  }

  private static DescribedPredicate<JavaMethod> not(DescribedPredicate<JavaMethod> predicate) {
    return DescribedPredicate.not(predicate);
  }

  private static ArchCondition<JavaMethod> haveTheActorFirst() {
    return new ArchCondition<>("have the Actor as first parameter") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        boolean first =
            !method.getRawParameterTypes().isEmpty()
                && method.getRawParameterTypes().getFirst().isEquivalentTo(Actor.class);
        events.add(new SimpleConditionEvent(method, first, method.getFullName()));
      }
    };
  }

  @Test
  void filesAndMethodsStaySmall() throws IOException {
    List<Sources.Piece> tooLong = new ArrayList<>();
    Sources.sizes().stream().filter(file -> file.lines() > 250).forEach(tooLong::add);
    Sources.methods().stream().filter(method -> method.lines() > 30).forEach(tooLong::add);
    assertThat(tooLong).as("files of more than 250 lines, methods of more than 30").isEmpty();
  }
}
