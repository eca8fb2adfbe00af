using StyleLint.Text;

namespace StyleLint.English;

/// <summary>A unit of measure.</summary>
/// <param name="Name">One of its names, the same for all of them.</param>
/// <param name="Kind">Of what: (l)ength, (a)rea, (w)eight, (v)olume, (s)peed, (t)emperature.</param>
/// <param name="Factor">How much of its kind's base unit it is.</param>
/// <param name="Zero">Where its zero lies on the base scale; only temperatures have one.</param>
sealed record Measure(string Name, char Kind, double Factor, double Zero = 0);

/// <summary>The names of units that newsrooms convert, with the factors of the international yard and pound (1959) and the US liquid
/// gallon.</summary>
static class MeasureWords
{
    static readonly (string Names, Measure Measure)[] Units =
    [
        ("mile miles mi", new("mile", 'l', 1609.344)),
        ("kilometer kilometers kilometre kilometres km kms", new("km", 'l', 1000)),
        ("yard yards yd", new("yard", 'l', 0.9144)),
        ("foot feet ft", new("foot", 'l', 0.3048)),
        ("inch inches in", new("inch", 'l', 0.0254)),
        ("meter meters metre metres m", new("m", 'l', 1)),
        ("centimeter centimeters centimetre centimetres cm", new("cm", 'l', 0.01)),
        ("millimeter millimeters millimetre millimetres mm", new("mm", 'l', 0.001)),
        ("acre acres", new("acre", 'a', 4046.8564224)),
        ("hectare hectares ha", new("hectare", 'a', 10000)),
        ("square.mile square.miles", new("sq mile", 'a', 2589988.110336)),
        ("square.kilometer square.kilometers square.kilometre square.kilometres", new("sq km", 'a', 1000000)),
        ("square.foot square.feet", new("sq foot", 'a', 0.09290304)),
        ("square.meter square.meters square.metre square.metres", new("sq m", 'a', 1)),
        ("pound pounds lb lbs", new("pound", 'w', 0.45359237)),
        ("kilogram kilograms kilo kilos kg", new("kg", 'w', 1)),
        ("ounce ounces oz", new("ounce", 'w', 0.028349523125)),
        ("gram grams", new("gram", 'w', 0.001)),
        ("mph miles.per.hour miles.an.hour", new("mph", 's', 1.609344)),
        ("kph km/h kmh kilometers.per.hour kilometres.per.hour kilometers.an.hour kilometres.an.hour", new("km/h", 's', 1)),
        ("degrees.Fahrenheit Fahrenheit degrees.F F °F", new("°F", 't', 5 / 9.0, -160 / 9.0)),
        ("degrees.Celsius Celsius degrees.C C °C Centigrade degrees.Centigrade", new("°C", 't', 1)),
    ];

    static readonly WordMap<Measure> ByName = Read();

    static WordMap<Measure> Read()
    {
        var map = new WordMap<Measure>(Most);
        foreach (var (names, measure) in Units)
        {
            foreach (var name in names.Split(' '))
                map.TryAdd(name.Replace('.', ' '), measure);
        }

        return map;
    }

    const int Most = 128;

    /// <summary>The unit that some words name, and nothing besides; null where they do not.</summary>
    internal static Measure? Read(ReadOnlySpan<char> words) => ByName.TryGetValue(words.Trim(" -‑"), out var measure) ? measure : null;
}
