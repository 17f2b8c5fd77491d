using System.Text;
using PaperSearch.Sources;

namespace PaperSearch.Tests.Sources;

public sealed class LineReaderTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("a", "1:a")]
    [InlineData("a\n", "1:a")]
    [InlineData("a\r\n\r\nb", "1:a|2:|3:b")]
    [InlineData("\n\n", "1:|2:")]
    public void Lines_are_numbered_without_their_ends(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Read(text, int.MaxValue, 3)));

    [Theory]
    [InlineData(1)]
    [InlineData(100_003)]
    [InlineData(10_000_000)]
    public void Lines_of_any_length_come_whole_however_the_stream_is_cut(int step)
    {
        var random = new Random(2026);
        var longest = step == 1 ? 300 : 700_000;
        var lines = Enumerable.Range(0, 60).Select(i => new string((char)('a' + (i % 26)), random.Next(longest)));
        var text = string.Join('\n', lines);
        Assert.Equal(text.Split('\n').Select((line, i) => $"{i + 1}:{line}"), Read(text, int.MaxValue, step));
    }

    [Fact]
    public void Line_beyond_the_limit_is_told_and_passed_over()
    {
        var longLine = new string('x', 1_000_000);
        Assert.Equal(["1:a", "2:too long", "3:b", "4:too long"], Read($"a\n{longLine}\nb\n{longLine}", 300_000, 65_536));
    }

    private static IEnumerable<string> Read(string text, int limit, int step)
    {
        using var lines = new LineReader(new SlowStream(Encoding.UTF8.GetBytes(text), step), limit);
        while (lines.MoveNext())
            yield return $"{lines.Number}:{(lines.IsTooLong ? "too long" : Encoding.UTF8.GetString(lines.Line.Span))}";
    }

    private sealed class SlowStream(byte[] bytes, int step) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, step));
    }
}
