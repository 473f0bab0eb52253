/* Marks the need of one symbol version in an ELF file as weak, so that the loader doesn't refuse the file where the version is missing.
   weaken VERSION FILE ...    (64-bit little-endian ELF only; files without that need stay as they are) */
#include <elf.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

static int weaken(const char *version, const char *path)
{
    struct stat about;
    int file = open(path, O_RDWR), changed = 0;
    if (file < 0 || fstat(file, &about)) { perror(path); return -1; }
    char *bytes = mmap(0, about.st_size, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    if (bytes == MAP_FAILED) { perror(path); return -1; }
    Elf64_Ehdr *head = (Elf64_Ehdr *)bytes;
    if (memcmp(bytes, ELFMAG, SELFMAG) || head->e_ident[EI_CLASS] != ELFCLASS64) { fprintf(stderr, "%s: no 64-bit ELF\n", path); return -1; }
    Elf64_Shdr *sections = (Elf64_Shdr *)(bytes + head->e_shoff);
    for (int i = 0; i < head->e_shnum; i++) {
        if (sections[i].sh_type != SHT_GNU_verneed) continue;
        const char *names = bytes + sections[sections[i].sh_link].sh_offset;
        Elf64_Verneed *need = (Elf64_Verneed *)(bytes + sections[i].sh_offset);
        for (;;) {
            Elf64_Vernaux *one = (Elf64_Vernaux *)((char *)need + need->vn_aux);
            for (int j = 0; j < need->vn_cnt; j++, one = (Elf64_Vernaux *)((char *)one + one->vna_next))
                if (!strcmp(names + one->vna_name, version) && !(one->vna_flags & VER_FLG_WEAK)) { one->vna_flags |= VER_FLG_WEAK; changed++; }
            if (!need->vn_next) break;
            need = (Elf64_Verneed *)((char *)need + need->vn_next);
        }
    }
    munmap(bytes, about.st_size);
    close(file);
    return changed;
}

int main(int count, char **args)
{
    if (count < 3) { fprintf(stderr, "weaken VERSION FILE ...\n"); return 2; }
    for (int i = 2; i < count; i++) if (weaken(args[1], args[i]) < 0) return 1;
    return 0;
}
