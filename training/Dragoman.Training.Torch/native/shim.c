/* What libstdc++ has from GLIBCXX_3.4.32 on and LibTorch asks for: it sets up the standard streams, which older libraries do in every file. */
void _ZSt21ios_base_library_initv(void) {}
