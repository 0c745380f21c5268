package io.github.numerosity.data;

/**
 * Outlines of the classes of {@link Shapes}, centred at the origin, in arbitrary units.
 *
 * <p>All classes are drawn with equal area, so that the number of bright pixels is uninformative
 * about the class.
 */
enum ShapeFigure {
  DISC("disc", Math.PI, 1) {
    @Override
    boolean contains(double x, double y) {
      return x * x + y * y <= 1;
    }
  },

  /** Annulus between the radii 0.55 and 1. */
  RING("ring", Math.PI * (1 - 0.55 * 0.55), 1) {
    @Override
    boolean contains(double x, double y) {
      double square = x * x + y * y;
      return square <= 1 && square >= 0.55 * 0.55;
    }
  },

  SQUARE("square", 4, 1.4143) {
    @Override
    boolean contains(double x, double y) {
      return Math.abs(x) <= 1 && Math.abs(y) <= 1;
    }
  },

  /** Equilateral triangle inscribed in the unit circle. */
  TRIANGLE("triangle", 1.299038, 1) {
    @Override
    boolean contains(double x, double y) {
      return y <= 0.5 && 0.8660254 * Math.abs(x) - 0.5 * y <= 0.5;
    }
  },

  /**
   * Pentagram inscribed in the unit circle: the points on the inner side of at least four of its
   * five lines, which have the distance cos 72° from the centre. Area 5 sin 36° cos 72° / cos 36°.
   */
  STAR("star", 1.122570, 1) {
    @Override
    boolean contains(double x, double y) {
      double across = Math.abs(x);
      int outside = 0;
      outside += y > COS_72 ? 1 : 0;
      outside += 0.9510565 * across + 0.3090170 * y > COS_72 ? 1 : 0;
      outside += -0.9510565 * across + 0.3090170 * y > COS_72 ? 1 : 0;
      outside += 0.5877853 * across - 0.8090170 * y > COS_72 ? 1 : 0;
      outside += -0.5877853 * across - 0.8090170 * y > COS_72 ? 1 : 0;
      return outside <= 1;
    }
  },

  /** Two bars of 2 x 0.64. */
  CROSS("cross", 2 * 2 * 0.64 - 0.64 * 0.64, 1.05) {
    @Override
    boolean contains(double x, double y) {
      double far = Math.max(Math.abs(x), Math.abs(y));
      double near = Math.min(Math.abs(x), Math.abs(y));
      return far <= 1 && near <= 0.32;
    }
  },

  /** Unit disc minus a disc of radius 0.85 whose centre is at distance 0.55. */
  CRESCENT("crescent", 1.477937, 1) {
    @Override
    boolean contains(double x, double y) {
      double shifted = x - 0.55;
      return x * x + y * y <= 1 && shifted * shifted + y * y >= 0.85 * 0.85;
    }
  },

  /** Arrow with a head of 1 x 1.6 and a shaft of 1 x 0.52. */
  ARROW("arrow", 0.8 + 0.52, 1.04) {
    @Override
    boolean contains(double x, double y) {
      double across = Math.abs(y);
      return x >= 0 ? across <= 0.8 * (1 - x) : x >= -1 && across <= 0.26;
    }
  },

  BAR("bar", 2 * 0.56, 1.04) {
    @Override
    boolean contains(double x, double y) {
      return Math.abs(x) <= 1 && Math.abs(y) <= 0.28;
    }
  },

  /**
   * Half of the unit disc, centred at its centroid, at distance 4 / (3 pi) from the straight side.
   */
  HALF_DISC("half-disc", Math.PI / 2, 1.09) {
    @Override
    boolean contains(double x, double y) {
      double height = y + 0.4244132;
      return height >= 0 && x * x + height * height <= 1;
    }
  };

  private static final double COS_72 = 0.3090170;

  private final String className;
  private final double area;
  private final double reach;

  ShapeFigure(String className, double area, double reach) {
    this.className = className;
    this.area = area;
    this.reach = reach;
  }

  /** Returns the class name in the data set. */
  String className() {
    return className;
  }

  /** Returns the area, in units squared. */
  double area() {
    return area;
  }

  /** Returns the radius of a circle around the origin that contains the figure. */
  double reach() {
    return reach;
  }

  /** Returns whether the figure contains a point. */
  abstract boolean contains(double x, double y);
}
