package io.github.numerosity.data;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Parser of pickles of protocol 2 as plain data. Nothing is imported, called or executed: a global
 * is represented by its name, a call by a {@link Call}.
 *
 * <p>Supports only the opcodes that occur in the batches of CIFAR-10 and rejects all others. Memory
 * is proportional to the length of the input: a string is a {@link Slice} of it, checked against
 * the remaining length, and there is no recursion.
 *
 * <p>Source of the opcodes: CPython's {@code pickletools}.
 */
final class PickleReader {
  /** A range of bytes of the input. */
  record Slice(int start, int length) {}

  /** The name of a function or class. */
  record Global(String name) {}

  /** A call that is recorded but not executed, with the state of its result. */
  static final class Call {
    final Object function;
    final Object arguments;
    @Nullable Object state;

    Call(Object function, Object arguments) {
      this.function = function;
      this.arguments = arguments;
    }
  }

  /** Python's None. */
  enum Nothing {
    NONE
  }

  private enum Mark {
    MARK
  }

  /** Thrown for malformed input; the caller adds the file name. */
  static final class MalformedException extends Exception {
    private static final long serialVersionUID = 1;

    MalformedException(String message) {
      super(message);
    }
  }

  private final byte[] input;
  private int next;
  private final List<Object> stack = new ArrayList<>();
  private final Map<Integer, Object> memo = new HashMap<>();

  private PickleReader(byte[] input) {
    this.input = input;
  }

  /** Returns the pickled value. */
  static Object read(byte[] input) throws MalformedException {
    return new PickleReader(input).run();
  }

  private Object run() throws MalformedException {
    if (octet() != 0x80 || octet() != 2) {
      throw new MalformedException("it is not a pickle of protocol 2");
    }
    while (true) {
      int instruction = octet();
      if (instruction == '.') {
        return pop();
      }
      step(instruction);
    }
  }

  private void step(int instruction) throws MalformedException {
    switch (instruction) {
      case '(' -> stack.add(Mark.MARK);
      case '}' -> stack.add(new LinkedHashMap<String, Object>());
      case ']' -> stack.add(new ArrayList<>());
      case ')' -> stack.add(List.of());
      case 'N' -> stack.add(Nothing.NONE);
      case 0x88 -> stack.add(true);
      case 0x89 -> stack.add(false);
      case 'K' -> stack.add((long) octet());
      case 'M' -> stack.add((long) (octet() | octet() << 8));
      case 'J' -> stack.add((long) int32());
      case 'U' -> stack.add(slice(octet()));
      case 'T', 'X' -> stack.add(slice(int32()));
      case 'c' -> stack.add(new Global(line() + "." + line()));
      case 'q' -> memo.put(octet(), peek());
      case 'r' -> memo.put(int32(), peek());
      case 'h' -> stack.add(remembered(octet()));
      case 'j' -> stack.add(remembered(int32()));
      case 't' -> stack.add(popToMark());
      case 0x85 -> stack.add(pop(1));
      case 0x86 -> stack.add(pop(2));
      case 0x87 -> stack.add(pop(3));
      case 'a' -> append(pop(1));
      case 'e' -> append(popToMark());
      case 's' -> put(pop(2));
      case 'u' -> put(popToMark());
      case 'R' -> {
        List<Object> call = pop(2);
        stack.add(new Call(call.get(0), call.get(1)));
      }
      case 'b' -> build(pop());
      default ->
          throw new MalformedException(
              "the pickle opcode 0x%02x at byte %d is not supported"
                  .formatted(instruction, next - 1));
    }
  }

  private void build(Object state) throws MalformedException {
    if (!(peek() instanceof Call call)) {
      throw new MalformedException(
          "it sets the state of a value that is not an object at byte " + next);
    }
    call.state = state;
  }

  @SuppressWarnings("unchecked")
  private void append(List<Object> values) throws MalformedException {
    if (!(peek() instanceof ArrayList<?> list)) {
      throw new MalformedException("it appends to a value that is not a list at byte " + next);
    }
    ((List<Object>) list).addAll(values);
  }

  /** Keys are converted to text, so that no key can be a collection that contains itself. */
  @SuppressWarnings("unchecked")
  private void put(List<Object> pairs) throws MalformedException {
    if (!(peek() instanceof Map<?, ?> map) || pairs.size() % 2 != 0) {
      throw new MalformedException("it sets items of a value that is not a dict at byte " + next);
    }
    for (int pair = 0; pair < pairs.size(); pair += 2) {
      if (!(pairs.get(pair) instanceof Slice key)) {
        throw new MalformedException("a dict key is not a string, before byte " + next);
      }
      ((Map<String, Object>) map).put(text(input, key), pairs.get(pair + 1));
    }
  }

  /** Returns the Latin-1 text of a slice. */
  static String text(byte[] input, Slice slice) {
    return new String(input, slice.start(), slice.length(), StandardCharsets.ISO_8859_1);
  }

  private Object remembered(int key) throws MalformedException {
    Object value = memo.get(key);
    if (value == null) {
      throw new MalformedException("it refers to an unknown value before byte " + next);
    }
    return value;
  }

  private Object peek() throws MalformedException {
    if (stack.isEmpty() || stack.get(stack.size() - 1) == Mark.MARK) {
      throw new MalformedException("a value is missing before byte " + next);
    }
    return stack.get(stack.size() - 1);
  }

  private Object pop() throws MalformedException {
    Object top = peek();
    stack.remove(stack.size() - 1);
    return top;
  }

  private List<Object> pop(int count) throws MalformedException {
    List<Object> values = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      values.add(pop());
    }
    Collections.reverse(values);
    return Collections.unmodifiableList(values);
  }

  private List<Object> popToMark() throws MalformedException {
    int mark = stack.lastIndexOf(Mark.MARK);
    if (mark < 0) {
      throw new MalformedException("a mark is missing before byte " + next);
    }
    List<Object> tail = stack.subList(mark + 1, stack.size());
    List<Object> values = Collections.unmodifiableList(new ArrayList<>(tail));
    tail.clear();
    stack.remove(mark);
    return values;
  }

  private int octet() throws MalformedException {
    if (next >= input.length) {
      throw new MalformedException("it ends after " + next + " bytes; it is truncated");
    }
    return input[next++] & 0xFF;
  }

  private int int32() throws MalformedException {
    return octet() | octet() << 8 | octet() << 16 | octet() << 24;
  }

  private Slice slice(int length) throws MalformedException {
    if (length < 0 || length > input.length - next) {
      throw new MalformedException(
          "a string at byte %d claims %d bytes, %d are left; it is truncated"
              .formatted(next, length & 0xFFFFFFFFL, input.length - next));
    }
    Slice slice = new Slice(next, length);
    next += length;
    return slice;
  }

  private String line() throws MalformedException {
    int start = next;
    while (octet() != '\n') {
      if (next - start > 256) {
        throw new MalformedException("a name at byte " + start + " is too long");
      }
    }
    return text(input, new Slice(start, next - 1 - start));
  }
}
