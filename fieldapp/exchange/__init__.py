"""What comes from and goes to files that other programs make and read: photos in, a printed account out."""
