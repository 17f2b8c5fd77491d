using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;
using PaperSearch.Analysis;
using PaperSearch.Embedded.Schema;

namespace PaperSearch.Embedded.Writing;

/// <summary>
/// Adds what an application's field needs to the document of a paper. Like the schema it is part of, filled again for each
/// document. A value that is none of its field is passed over: the stored paper has it.
/// </summary>
internal abstract class OwnField(PaperField definition)
{
    protected string Name => definition.Name;

    /// <summary>The writer of a field.</summary>
    public static OwnField Of(PaperField field) => field.Kind switch
    {
        PaperFieldKind.Text => new TextField(field),
        PaperFieldKind.Keyword => new KeywordField(field),
        PaperFieldKind.Number => new ColumnField(field, ReadNumber),
        PaperFieldKind.Date => new ColumnField(field, ReadDate),
        _ => throw new ArgumentException($"An application has no fields of the kind {field.Kind}.", nameof(field)),
    };

    public void AddTo(List<IIndexableField> document, Paper paper)
    {
        if (paper.Extra.Count > 0 && definition.ValuesOf(paper) is { Count: > 0 } values)
            Add(document, values);
    }

    protected abstract void Add(List<IIndexableField> document, ValueList<string> values);

    // A column tells a missing value from 0 by storing one more.
    private static long? ReadNumber(string value) => PaperField.TryReadNumber(value, out var number) ? number + 1 : null;

    private static long? ReadDate(string value) => PaperDate.TryParse(value, out var date) ? date.SortKey : null;

    private sealed class TextField : OwnField
    {
        private readonly AnalyzedField texts = new(TextAnalysis.CreateReader(PaperFieldKind.Text), IndexFields.TextSlot);
        private readonly Field indexed;

        public TextField(PaperField field)
            : base(field) => indexed = new Field(Name, texts, IndexFields.TextWithoutLength);

        protected override void Add(List<IIndexableField> document, ValueList<string> values)
        {
            texts.Clear();
            foreach (var value in values)
                texts.Add(value);
            document.Add(indexed);
        }
    }

    private sealed class KeywordField : OwnField
    {
        private readonly ValueTokenStream keys = new();
        private readonly HashSet<string> seen = new(StringComparer.Ordinal);
        private readonly Field indexed;

        public KeywordField(PaperField field)
            : base(field) => indexed = new Field(Name, keys, IndexFields.Values);

        protected override void Add(List<IIndexableField> document, ValueList<string> values)
        {
            keys.Clear();
            seen.Clear();
            foreach (var value in values.Select(PaperSchema.Clip).Where(seen.Add))
            {
                keys.Add(value.ToLowerInvariant());
                document.Add(new SortedSetDocValuesField(Name, new BytesRef(value)));
            }
            document.Add(indexed);
        }
    }

    /// <summary>A number or date: the first value that is one.</summary>
    private sealed class ColumnField(PaperField field, Func<string, long?> read) : OwnField(field)
    {
        private readonly NumericDocValuesField column = new(field.Name, 0);

        protected override void Add(List<IIndexableField> document, ValueList<string> values)
        {
            foreach (var value in values)
            {
                if (read(value) is not { } number)
                    continue;
                column.SetInt64Value(number);
                document.Add(column);
                return;
            }
        }
    }
}
