namespace Dragoman.Evaluation.Coreference;

public readonly record struct PrecisionRecall(double Precision, double Recall)
{
    public double F => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);
}
