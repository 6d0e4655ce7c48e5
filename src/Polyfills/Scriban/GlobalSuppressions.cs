using System.Diagnostics.CodeAnalysis;

[assembly: SuppressMessage("Design", "CA1051", Justification = "The package whose API this is has public fields.")]
[assembly: SuppressMessage("Naming", "CA1710", Justification = "The names are those of the package whose API this is.")]
[assembly: SuppressMessage("Usage", "CA2231", Justification = "The package whose API this is has no equality operators here.")]
