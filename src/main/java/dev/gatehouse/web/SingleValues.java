package dev.gatehouse.web;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.ConditionalGenericConverter;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.format.FormatterRegistry;

/**
 * Keeps one value one and several several: a field with one value that is sent twice is refused
 * instead of joined, and a comma never splits a value (S-10; Spring's own converters do both).
 */
final class SingleValues {

  private SingleValues() {}

  static void register(FormatterRegistry registry) {
    registry.removeConvertible(String.class, Collection.class);
    if (registry instanceof ConversionService conversion) {
      registry.addConverter(new OneIsAList(conversion));
      registry.addConverter(new SeveralAreNotOne(conversion));
    }
  }

  private record OneIsAList(ConversionService conversion) implements GenericConverter {

    @Override
    public Set<ConvertiblePair> getConvertibleTypes() {
      return Set.of(new ConvertiblePair(String.class, List.class));
    }

    @Override
    public Object convert(
        @Nullable Object source, TypeDescriptor sourceType, TypeDescriptor targetType) {
      TypeDescriptor element =
          Objects.requireNonNullElse(targetType.getElementTypeDescriptor(), sourceType);
      Object value = conversion.convert(source, sourceType, element);
      return value == null ? List.of() : List.of(value);
    }
  }

  private record SeveralAreNotOne(ConversionService conversion)
      implements ConditionalGenericConverter {

    @Override
    public Set<ConvertiblePair> getConvertibleTypes() {
      return Set.of(new ConvertiblePair(String[].class, Object.class));
    }

    @Override
    public boolean matches(TypeDescriptor sourceType, TypeDescriptor targetType) {
      return !targetType.isCollection() && !targetType.isArray();
    }

    @Override
    public @Nullable Object convert(
        @Nullable Object source, TypeDescriptor sourceType, TypeDescriptor targetType) {
      if (!(source instanceof String[] values) || values.length != 1) {
        throw new IllegalArgumentException("one value expected");
      }
      return conversion.convert(values[0], TypeDescriptor.valueOf(String.class), targetType);
    }
  }
}
