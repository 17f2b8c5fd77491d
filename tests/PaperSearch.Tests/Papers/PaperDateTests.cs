using System.Text.Json;

namespace PaperSearch.Tests.Papers;

public sealed class PaperDateTests
{
    [Theory]
    [InlineData("2024", "2024", DatePrecision.Year, 20240000)]
    [InlineData("2024-03", "2024-03", DatePrecision.Month, 20240300)]
    [InlineData("2024-3-7", "2024-03-07", DatePrecision.Day, 20240307)]
    [InlineData("2024/03/07", "2024-03-07", DatePrecision.Day, 20240307)]
    [InlineData(" 2024-02-29T10:00:00Z ", "2024-02-29", DatePrecision.Day, 20240229)]
    public void Parse_of_a_date_keeps_its_precision(string text, string iso, DatePrecision precision, int key)
    {
        var date = PaperDate.Parse(text);
        Assert.Equal(iso, date.ToString());
        Assert.Equal(precision, date.Precision);
        Assert.Equal(key, date.SortKey);
        Assert.Equal(date, PaperDate.FromSortKey(key));
        Assert.Equal($"\"{iso}\"", JsonSerializer.Serialize(date));
        Assert.Equal(date, JsonSerializer.Deserialize<PaperDate>($"\"{iso}\""));
    }

    [Theory]
    [InlineData("")]
    [InlineData("24")]
    [InlineData("20240307")]
    [InlineData("2024-")]
    [InlineData("2024-13")]
    [InlineData("2024-00")]
    [InlineData("2024-02-30")]
    [InlineData("2023-02-29")]
    [InlineData("2024-03-00")]
    [InlineData("0000")]
    [InlineData("-2024")]
    [InlineData("2024-03T")]
    [InlineData("in press")]
    public void Parse_of_no_date_is_told(string text)
    {
        Assert.False(PaperDate.TryParse(text, out _));
        Assert.Throws<FormatException>(() => PaperDate.Parse(text));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<PaperDate>(JsonSerializer.Serialize(text)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-20240101)]
    [InlineData(20241301)]
    [InlineData(20240030)]
    public void FromSortKey_of_no_date_is_null(int key) => Assert.Null(PaperDate.FromSortKey(key));

    [Theory]
    [InlineData(2024, 13, 0)]
    [InlineData(2024, 0, 5)]
    [InlineData(2023, 2, 29)]
    [InlineData(0, 0, 0)]
    public void Constructor_of_no_date_throws(int year, int month, int day) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new PaperDate(year, month, day));

    [Theory]
    [InlineData("2024", "2024-01-01", "2024-12-31")]
    [InlineData("2024-02", "2024-02-01", "2024-02-29")]
    [InlineData("2024-02-07", "2024-02-07", "2024-02-07")]
    public void FirstDay_and_LastDay_span_the_date(string text, string first, string last)
    {
        Assert.Equal(first, PaperDate.Parse(text).FirstDay.ToString("o"));
        Assert.Equal(last, PaperDate.Parse(text).LastDay.ToString("o"));
    }

    [Fact]
    public void Dates_are_ordered_by_first_day_the_less_precise_first()
    {
        string[] expected = ["2023-12-31", "2024", "2024-01", "2024-01-01", "2024-02"];
        Assert.Equal(expected, expected.Reverse().Select(PaperDate.Parse).Order().Select(d => d.ToString()));
    }
}
