using System.Globalization;

namespace StyleLint.Kinds;

/// <summary>
/// An arithmetic expression: numbers, names, <c>+ - * / %</c>, comparisons, <c>&amp;&amp; || !</c>, <c>a ? b : c</c>, brackets, and
/// functions of
/// <c>math</c>. Two whole numbers divide to a whole number, as in Tengo, whose expressions these are; a truth is 1 or 0.
/// </summary>
sealed class Formula
{
    // Deeper than anybody writes, and far from the end of the stack.
    const int Deepest = 100;

    static readonly string[][] Operators =
    [
        ["||"],
        ["&&"],
        ["==", "!=", "<=", ">=", "<", ">"],
        ["+", "-"],
        ["*", "/", "%"],
    ];

    readonly string _text;
    readonly Dictionary<string, double> _values;
    int _at;
    int _depth;

    Formula(string text, Dictionary<string, double> values)
    {
        _text = text;
        _values = values;
    }

    /// <summary>What an expression comes to.</summary>
    /// <param name="text">The expression.</param>
    /// <param name="values">What its names stand for.</param>
    /// <exception cref="FormatException">It is no such expression; the message says why.</exception>
    internal static double Evaluate(string text, Dictionary<string, double> values)
    {
        var formula = new Formula(text, values);
        var number = formula.Choice();
        formula.SkipBlanks();
        return formula._at == text.Length ? number.Value : throw formula.Unexpected();
    }

    Number Choice()
    {
        if (++_depth > Deepest)
            throw new FormatException($"it is nested more than {Deepest} deep");
        var condition = Operation(0);
        if (Take("?"))
        {
            var yes = Choice();
            if (!Take(":"))
                throw Unexpected();
            var no = Choice();
            condition = condition.Value != 0 ? yes : no;
        }

        _depth--;
        return condition;
    }

    Number Operation(int rank)
    {
        if (rank == Operators.Length)
            return Unary();
        var one = Operation(rank + 1);
        while (Array.Find(Operators[rank], Take) is { } sign)
            one = Apply(sign, one, Operation(rank + 1));
        return one;
    }

    Number Unary()
    {
        SkipBlanks();
        if (Take("-"))
            return Unary() is var number ? number with { Value = -number.Value } : default;
        if (Take("+"))
            return Unary();
        if (Take("!"))
            return Truth(Unary().Value == 0);
        if (Take("("))
            return Closed(Choice());
        return _at < _text.Length && (char.IsAsciiDigit(_text[_at]) || _text[_at] == '.') ? Literal() : Named();
    }

    Number Closed(Number number) => Take(")") ? number : throw Unexpected();

    Number Literal()
    {
        var start = _at;
        while (_at < _text.Length && (char.IsAsciiLetterOrDigit(_text[_at]) || _text[_at] == '.'))
            _at++;
        var digits = _text.AsSpan(start, _at - start);
        if (!double.TryParse(digits, CultureInfo.InvariantCulture, out var value))
            throw new FormatException($"'{digits}' is no number");
        return new(value, !digits.ContainsAny(".eE"));
    }

    Number Named()
    {
        var start = _at;
        while (_at < _text.Length && (char.IsAsciiLetterOrDigit(_text[_at]) || _text[_at] is '_' or '.'))
            _at++;
        var name = _text[start.._at];
        if (name.Length == 0)
            throw Unexpected();
        if (!name.StartsWith("math.", StringComparison.Ordinal))
            return _values.TryGetValue(name, out var value)
                ? new(value, IsWhole: false)
                : throw new FormatException($"unknown name '{name}'");
        if (!Take("("))
            return Constant(name);
        var arguments = new List<double> { Choice().Value };
        while (Take(","))
            arguments.Add(Choice().Value);
        return Closed(new(Call(name, [.. arguments]), IsWhole: false));
    }

    static Number Constant(string name) =>
        name switch
        {
            "math.pi" => new(Math.PI, IsWhole: false),
            "math.e" => new(Math.E, IsWhole: false),
            _ => throw new FormatException($"unknown name '{name}'"),
        };

    static double Call(string name, double[] of) =>
        (name["math.".Length..], of) switch
        {
            ("abs", [var x]) => Math.Abs(x),
            ("sqrt", [var x]) => Math.Sqrt(x),
            ("cbrt", [var x]) => Math.Cbrt(x),
            ("ceil", [var x]) => Math.Ceiling(x),
            ("floor", [var x]) => Math.Floor(x),
            ("trunc", [var x]) => Math.Truncate(x),
            ("exp", [var x]) => Math.Exp(x),
            ("log", [var x]) => Math.Log(x),
            ("log10", [var x]) => Math.Log10(x),
            ("log2", [var x]) => Math.Log2(x),
            ("pow", [var x, var y]) => Math.Pow(x, y),
            ("max", [var x, var y]) => Math.Max(x, y),
            ("min", [var x, var y]) => Math.Min(x, y),
            ("mod", [var x, var y]) => x % y,
            _ => throw new FormatException($"unknown function '{name}'"),
        };

    static Number Apply(string sign, Number one, Number other)
    {
        var (x, y) = (one.Value, other.Value);
        var isWhole = one.IsWhole && other.IsWhole;
        return sign switch
        {
            "+" => new(x + y, isWhole),
            "-" => new(x - y, isWhole),
            "*" => new(x * y, isWhole),
            "/" when isWhole && y == 0 => throw new FormatException("it divides by 0"),
            "/" => new(isWhole ? Math.Truncate(x / y) : x / y, isWhole),
            "%" => new(x % y, isWhole),
            "<" => Truth(x < y),
            ">" => Truth(x > y),
            "<=" => Truth(x <= y),
            ">=" => Truth(x >= y),
            "==" => Truth(x.Equals(y)),
            "!=" => Truth(!x.Equals(y)),
            "&&" => Truth(x != 0 && y != 0),
            _ => Truth(x != 0 || y != 0),
        };
    }

    static Number Truth(bool isTrue) => new(isTrue ? 1 : 0, IsWhole: true);

    bool Take(string sign)
    {
        SkipBlanks();
        if (!_text.AsSpan(_at).StartsWith(sign))
            return false;
        _at += sign.Length;
        return true;
    }

    void SkipBlanks()
    {
        while (_at < _text.Length && char.IsWhiteSpace(_text[_at]))
            _at++;
    }

    FormatException Unexpected() => new(_at < _text.Length ? $"'{_text[_at]}' does not fit there" : "it ends too early");

    readonly record struct Number(double Value, bool IsWhole);
}
